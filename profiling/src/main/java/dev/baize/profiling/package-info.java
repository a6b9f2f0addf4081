/// See ARCHITECTURE.md.
@NullMarked
package dev.baize.profiling;

import org.jspecify.annotations.NullMarked;
