/// Answers many callers from one frozen copy of a model: batches what waits, remembers what was
/// asked before, and refuses what it cannot take.
@NullMarked
package dev.baize.languagemodel.serving;

import org.jspecify.annotations.NullMarked;
