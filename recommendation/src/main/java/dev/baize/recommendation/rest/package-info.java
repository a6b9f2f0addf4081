/// Recommendations over REST.
@NullMarked
package dev.baize.recommendation.rest;

import org.jspecify.annotations.NullMarked;
