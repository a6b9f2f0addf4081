/// The container's data source and transactions.
@NullMarked
package dev.baize.domain.storage.internal;

import org.jspecify.annotations.NullMarked;
