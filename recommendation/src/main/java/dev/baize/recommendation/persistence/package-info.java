/// The decision log.
@NullMarked
package dev.baize.recommendation.persistence;

import org.jspecify.annotations.NullMarked;
