/// The REST API as partners, shop pages and the shop's back end meet it.
@NullMarked
package dev.baize.it.rest;

import org.jspecify.annotations.NullMarked;
