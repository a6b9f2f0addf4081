/// Bringing a shop's real files in, with a report of what became of every row.
@NullMarked
package dev.baize.domain.importing;

import org.jspecify.annotations.NullMarked;
