/// The demo shop: a seeded simulator of a bilingual shop, for the first start and for tests.
///
/// 1. Everything it writes is flagged `simulated` (items, customers, reviews, articles, dialogues) or has
///    the source `demo` (interactions).
/// 2. The same seed and the same last day give the same shop, byte for byte.
/// 3. Behaviour has structure that a model can find: lasting tastes that drift, companions, replenishment,
///    weekly and yearly rhythms, long-tailed popularity.
@NullMarked
package dev.baize.domain.demo;

import org.jspecify.annotations.NullMarked;
