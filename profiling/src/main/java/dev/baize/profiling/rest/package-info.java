/// Customers over REST: their profiles and their rights.
@NullMarked
package dev.baize.profiling.rest;

import org.jspecify.annotations.NullMarked;
