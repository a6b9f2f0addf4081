/// What `./baize import` shows: progress and the cleaning report.
@NullMarked
package dev.baize.launcher.importing;

import org.jspecify.annotations.NullMarked;
