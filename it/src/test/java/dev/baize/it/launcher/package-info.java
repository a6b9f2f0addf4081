/// `./baize` as its operator meets it: processes, exit statuses, sentences, and what survives a kill.
@NullMarked
package dev.baize.it.launcher;

import org.jspecify.annotations.NullMarked;
