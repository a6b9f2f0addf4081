/// The portal's customers, under their pseudonyms.
///
/// 1. Everyone of the portal finds a customer by the beginning of the pseudonym or by the shop's complete id; the id is
///    never shown, kept or put into an address.
/// 2. Lists are read page by page.
/// 3. Administrators and agents record what a customer answers about consent and hand out what is known; only
///    administrators erase. Each of these is checked where it is done and stands in the audit log.
@NullMarked
package dev.baize.web.customers;

import org.jspecify.annotations.NullMarked;
