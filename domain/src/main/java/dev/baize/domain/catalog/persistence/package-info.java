/// The catalogue's tables.
@NullMarked
package dev.baize.domain.catalog.persistence;

import org.jspecify.annotations.NullMarked;
