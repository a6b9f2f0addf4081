/// Facts about the shop as a whole, and the database they live in.
@NullMarked
package dev.baize.domain.shop;

import org.jspecify.annotations.NullMarked;
