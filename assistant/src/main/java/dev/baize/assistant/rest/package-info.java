/// The assistant over REST.
@NullMarked
package dev.baize.assistant.rest;

import org.jspecify.annotations.NullMarked;
