/// Runs imports: spool, one job at a time, one transaction.
@NullMarked
package dev.baize.domain.importing.internal;

import org.jspecify.annotations.NullMarked;
