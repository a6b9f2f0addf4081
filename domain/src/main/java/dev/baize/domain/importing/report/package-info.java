/// Counting what became of each row: reasons, examples, time span and split.
@NullMarked
package dev.baize.domain.importing.report;

import org.jspecify.annotations.NullMarked;
