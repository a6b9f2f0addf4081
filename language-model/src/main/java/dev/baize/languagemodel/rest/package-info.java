/// The language model as a service.
@NullMarked
package dev.baize.languagemodel.rest;

import org.jspecify.annotations.NullMarked;
