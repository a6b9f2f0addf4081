/// Whether the server lives, has started, and can serve: MicroProfile Health.
@NullMarked
package dev.baize.web.health;

import org.jspecify.annotations.NullMarked;
