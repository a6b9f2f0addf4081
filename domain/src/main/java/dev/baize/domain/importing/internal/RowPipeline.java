package dev.baize.domain.importing.internal;

import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.importing.format.Fact;
import dev.baize.domain.importing.format.RowHash;
import dev.baize.domain.importing.format.RowResult;
import dev.baize.domain.importing.format.RowResult.Background;
import dev.baize.domain.importing.format.RowResult.Dropped;
import dev.baize.domain.importing.format.RowResult.Duplicate;
import dev.baize.domain.importing.format.RowResult.Kept;
import dev.baize.domain.importing.format.RowResult.Note;
import dev.baize.domain.importing.internal.FactStore.Outcome;
import dev.baize.domain.importing.report.ReportCollector;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.interaction.EventDraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Carries a reader's results to the store, in chunks, and to the report.
final class RowPipeline implements Consumer<RowResult> {
    /// Rows per chunk: long enough for fast batches, short enough to keep little in memory.
    static final int CHUNK = 5_000;

    private final FactStore store;
    private final ReportCollector report;
    private final long maxRows;
    private final LongConsumer progress;
    private final RowHash hash = new RowHash();
    private final List<Kept> pending = new ArrayList<>(CHUNK);

    /// @param progress is told the rows read so far
    RowPipeline(FactStore store, ReportCollector report, long maxRows, LongConsumer progress) {
        this.store = store;
        this.report = report;
        this.maxRows = maxRows;
        this.progress = progress;
    }

    @Override
    public void accept(RowResult result) {
        switch (result) {
            case Kept kept -> {
                pending.add(kept);
                if (pending.size() >= CHUNK) {
                    flush();
                }
            }
            case Duplicate _ -> report.duplicates(1);
            case Dropped dropped -> report.dropped(dropped.line(), dropped.reason(), dropped.excerpt());
            case Note note -> report.noted(note.line(), note.rows(), note.reason(), note.excerpt());
            case Background background -> store.storeBackground(background.facts());
        }
        watchRows();
    }

    /// Stores what is left.
    void flush() {
        List<Outcome> outcomes = store.store(pending);
        for (int i = 0; i < pending.size(); i++) {
            settle(pending.get(i), outcomes.get(i));
        }
        pending.clear();
        progress.accept(report.rowsRead());
    }

    private void settle(Kept row, Outcome outcome) {
        switch (outcome.kind()) {
            case STORED -> {
                report.kept(row.line(), row.rows(), row.at(), row.remarks());
                row.facts().forEach(this::countPeopleAndItems);
            }
            case KNOWN -> report.known(row.rows());
            case REFUSED ->
                report.dropped(row.line(), RowReason.FIELD_INVALID, Objects.requireNonNull(outcome.refusal()));
        }
    }

    private void countPeopleAndItems(Fact fact) {
        switch (fact) {
            case Fact.OfEvent event -> {
                countCustomer(event.draft().shopCustomerId());
                event.draft().items().stream().map(EventDraft.Line::itemId).forEach(this::countItem);
            }
            case Fact.OfReview review -> {
                countCustomer(review.draft().shopCustomerId());
                countItem(review.draft().itemId());
            }
            case Fact.OfItem item -> countItem(item.draft().itemId());
            case Fact.OfCustomer customer -> countCustomer(customer.draft().shopCustomerId());
            case Fact.OfDialogue _ -> {}
        }
    }

    private void countCustomer(@org.jspecify.annotations.Nullable String id) {
        if (id != null) {
            report.customer(hash.of(id));
        }
    }

    private void countItem(String id) {
        report.item(hash.of(id));
    }

    private void watchRows() {
        long rows = report.rowsRead() + pending.size();
        if (rows % CHUNK == 0) {
            progress.accept(rows);
        }
        if (rows > maxRows) {
            throw ImportRefusal.TOO_MANY_ROWS.exception(maxRows);
        }
    }
}
