package dev.baize.domain.interaction;

import java.util.List;

/// Loads a history of hundreds of thousands of events: for importers and the demo shop.
///
/// Takes part in the caller's transaction ([dev.baize.domain.storage.Transactions#lasting]) and fires no
/// [InteractionsRecorded]: the caller announces the whole load once, after its commit
/// ([dev.baize.domain.importing.ImportFinished]).
///
/// Items come first by [dev.baize.domain.catalog.Catalog#putItems], customers by
/// [dev.baize.domain.customer.Customers#putCustomers] where more is known of them than their events tell; what an
/// event names and nobody described is created as by [InteractionLog#record].
public interface BulkLoad {
    /// Begins a load. One thread uses it, within one transaction; it remembers the ids of items and customers, so that
    /// each is looked up once.
    Load begin();

    /// One load under way.
    interface Load {
        /// Stores events, checked as in [InteractionLog#record] but in any number; 2,000 to 10,000 a call are fast.
        /// Orders are brought up to date.
        RecordResult events(List<EventDraft> events);
    }
}
