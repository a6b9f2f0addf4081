/// The tables of interactions and orders.
@NullMarked
package dev.baize.domain.interaction.persistence;

import org.jspecify.annotations.NullMarked;
