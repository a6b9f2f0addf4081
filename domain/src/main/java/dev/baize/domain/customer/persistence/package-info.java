/// The customers' tables.
@NullMarked
package dev.baize.domain.customer.persistence;

import org.jspecify.annotations.NullMarked;
