/// What the shop sells.
@NullMarked
package dev.baize.domain.catalog;

import org.jspecify.annotations.NullMarked;
