/// One running Baize: its data folder, what runs for it, and the supervisor that keeps it running.
@NullMarked
package dev.baize.launcher.instance;

import org.jspecify.annotations.NullMarked;
