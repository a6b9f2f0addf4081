/// Recommendations tried out in the portal, without a trace in the log.
///
/// 1. For a customer or a visitor nobody knows, a placement, an item, a category and a language: every place with its
///    item, its score, what each source added to it and the sentence the customer reads.
/// 2. What the customer did lately stands beside it, and a second customer for comparison.
/// 3. What was chosen stands in the address, so that it can be passed on.
@NullMarked
package dev.baize.web.preview;

import org.jspecify.annotations.NullMarked;
