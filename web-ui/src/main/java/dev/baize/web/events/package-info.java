/// Behaviour over REST.
@NullMarked
package dev.baize.web.events;

import org.jspecify.annotations.NullMarked;
