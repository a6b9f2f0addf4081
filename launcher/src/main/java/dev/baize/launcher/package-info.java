/// The Java part of `./baize`: what the shell script hands over to once it has found a JDK and built the product.
///
/// 1. Plain Java SE; depends on no other module, so that it can start, watch and stop the product.
/// 2. Everything that runs for a data folder is found again from files in that folder.
/// 3. A message names what is wrong and the way on.
@NullMarked
package dev.baize.launcher;

import org.jspecify.annotations.NullMarked;
