/// Programs of the other modules that `./baize` starts: evaluations and benchmarks.
///
/// 1. A name on the command line stands for one main class of one module.
/// 2. The program gets a JVM of its own, so that its heap and its native libraries are not the launcher's.
/// 3. Arguments pass through, and the exit status comes back.
@NullMarked
package dev.baize.launcher.program;

import org.jspecify.annotations.NullMarked;
