/// The catalogue's behaviour.
@NullMarked
package dev.baize.domain.catalog.internal;

import org.jspecify.annotations.NullMarked;
