/// The commands of `./baize`.
@NullMarked
package dev.baize.launcher.command;

import org.jspecify.annotations.NullMarked;
