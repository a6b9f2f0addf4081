/// See ARCHITECTURE.md.
@NullMarked
package dev.baize.recommendation;

import org.jspecify.annotations.NullMarked;
