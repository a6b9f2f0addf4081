package dev.baize.profiling;

import dev.baize.domain.catalog.Item;

import java.time.Instant;

/// An item and when the customer last viewed or bought it.
public record RecentItem(Item item, Instant at) {}
