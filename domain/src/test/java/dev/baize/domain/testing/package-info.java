/// A real database and the domain's beans wired by hand, for tests without a container.
@NullMarked
package dev.baize.domain.testing;

import org.jspecify.annotations.NullMarked;
