/// What customers did: behaviour, orders, returns.
@NullMarked
package dev.baize.domain.interaction;

import org.jspecify.annotations.NullMarked;
