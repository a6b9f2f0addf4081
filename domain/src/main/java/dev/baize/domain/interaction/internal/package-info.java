/// Checking, storing and reading what happened.
@NullMarked
package dev.baize.domain.interaction.internal;

import org.jspecify.annotations.NullMarked;
