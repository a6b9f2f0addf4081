/// See ARCHITECTURE.md.
@NullMarked
package dev.baize.assistant;

import org.jspecify.annotations.NullMarked;
