/// Who a customer is, as far as the shop's facts tell.
///
/// 1. A profile is computed from the database when it is read, so an event shows in it at once; nothing is stored that
///    erasure would have to find.
/// 2. Every figure says from how many observations it was computed, and when.
/// 3. Where a customer refuses personalisation the profile holds facts only: what happened, and nothing concluded
///    from it.
///
/// Out of scope until later: predictions, segments, interests mined from texts.
@NullMarked
package dev.baize.profiling;

import org.jspecify.annotations.NullMarked;
