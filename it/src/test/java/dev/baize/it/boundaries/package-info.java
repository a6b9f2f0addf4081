/// What keeps the house in order, as rules that fail the build.
///
/// 1. Modules know only what stands to their left, and only through its API packages.
/// 2. Every door is locked on purpose: REST methods name a scope, views name who may open them.
/// 3. Personal data can be erased wherever it lies; SQL runs on both databases.
/// 4. Each rule is shown to bite, on the small offenders in `fixture`.
@NullMarked
package dev.baize.it.boundaries;

import org.jspecify.annotations.NullMarked;
