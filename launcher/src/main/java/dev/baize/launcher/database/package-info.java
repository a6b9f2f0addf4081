/// The embedded MariaDB server: installed, started, found again and stopped.
@NullMarked
package dev.baize.launcher.database;

import org.jspecify.annotations.NullMarked;
