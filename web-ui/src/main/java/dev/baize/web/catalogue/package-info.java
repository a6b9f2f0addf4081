/// The portal's catalogue: what the shop sells, how it is described, what becomes of it.
///
/// 1. Everyone of the portal finds items by words, category and availability, page by page.
/// 2. An item shows its texts in both languages, its attributes, how often it was viewed and bought, and what it is
///    bought with as the recommender has learnt it.
/// 3. Administrators and marketers withdraw an item and offer it again; the audit log keeps who did.
///
/// Out of scope: editing descriptions, which are the shop system's.
@NullMarked
package dev.baize.web.catalogue;

import org.jspecify.annotations.NullMarked;
