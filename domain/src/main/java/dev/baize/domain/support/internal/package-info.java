/// Storing and reading articles and dialogues.
@NullMarked
package dev.baize.domain.support.internal;

import org.jspecify.annotations.NullMarked;
