/// What customers wrote about items.
@NullMarked
package dev.baize.domain.review;

import org.jspecify.annotations.NullMarked;
