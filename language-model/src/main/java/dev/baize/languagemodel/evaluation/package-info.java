/// Evaluations started from the command line: each prints a readable table and, on request, one
/// JSON object as its last line.
@NullMarked
package dev.baize.languagemodel.evaluation;

import org.jspecify.annotations.NullMarked;
