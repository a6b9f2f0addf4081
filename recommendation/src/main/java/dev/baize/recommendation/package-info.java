/// What to show whom.
///
/// 1. One decision per request: candidates from several sources, combined, freed of what must not be shown, filled up
///    so that no placement is empty while the catalogue has an available item, and logged.
/// 2. What a customer or a visitor does is in the next decision within a second; so is a change of the catalogue.
/// 3. A customer who withdraws consent to personalisation gets nothing personal from the next request on.
/// 4. Every shown item carries its sources with their scores, the reason in the customer's language, its position and
///    its propensity.
///
/// Out of scope: search by words, advertising, experiments.
@NullMarked
package dev.baize.recommendation;

import org.jspecify.annotations.NullMarked;
