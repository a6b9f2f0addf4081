/// How the features speak to the database: JDBC over the data source `jdbc/baize`, transactions, keyset paging.
///
/// 1. Every statement is prepared; values never become SQL text.
/// 2. Times are UTC with milliseconds, whatever the time zone of server and connection.
/// 3. Listings are paged by keys, never by offsets; cursors are opaque and checked.
/// 4. What fails because others worked at the same time (deadlock, the same key at once) can be told apart and
///    tried again as a whole.
///
/// Out of scope: entities with behaviour, which EclipseLink keeps (persistence unit `baize`).
@NullMarked
package dev.baize.domain.storage;

import org.jspecify.annotations.NullMarked;
