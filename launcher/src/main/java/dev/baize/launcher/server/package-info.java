/// The Open Liberty server of one data folder.
@NullMarked
package dev.baize.launcher.server;

import org.jspecify.annotations.NullMarked;
