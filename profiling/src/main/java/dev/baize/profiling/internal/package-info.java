/// Computing profiles.
@NullMarked
package dev.baize.profiling.internal;

import org.jspecify.annotations.NullMarked;
