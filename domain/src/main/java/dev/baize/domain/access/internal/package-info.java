/// How keys and passwords are made, kept and checked.
@NullMarked
package dev.baize.domain.access.internal;

import org.jspecify.annotations.NullMarked;
