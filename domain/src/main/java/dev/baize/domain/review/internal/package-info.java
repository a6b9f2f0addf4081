/// Storing and reading reviews.
@NullMarked
package dev.baize.domain.review.internal;

import org.jspecify.annotations.NullMarked;
