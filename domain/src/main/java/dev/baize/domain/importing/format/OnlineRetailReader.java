package dev.baize.domain.importing.format;

import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.importing.format.RowResult.Background;
import dev.baize.domain.importing.format.RowResult.Dropped;
import dev.baize.domain.importing.format.RowResult.Kept;
import dev.baize.domain.importing.format.RowResult.Note;
import dev.baize.domain.importing.report.Remark;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.CsvRows;
import dev.baize.domain.importing.source.SourceFile;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// `online-retail`: invoices in the layout of the UCI data set "Online Retail" and of its two-year edition.
///
/// One row is one item of an invoice. Invoices whose number starts with C cancel: their rows become refunds of the
/// customer's latest earlier purchases of the item. Rows without customer stay as anonymous visits, because what
/// was bought together is known all the same. The file is read as a whole first: titles, the order of day and month,
/// and which purchase a cancellation takes back show only then.
///
/// Source: Chen, D. (2015), Online Retail, UCI Machine Learning Repository, doi 10.24432/C5BW33.
final class OnlineRetailReader implements FormatReader {
    private static final String CURRENCY = "GBP";
    private static final String NO_COUNTRY = "Unspecified";
    private static final int MAX_COUNTRY = 100;

    private final ReaderContext context;

    OnlineRetailReader(ReaderContext context) {
        this.context = context;
    }

    @Override
    public void read(SourceFile file, Consumer<RowResult> results) throws IOException {
        RetailRows rows = new RetailRows(context, results);
        try (CsvRows csv = file.csv()) {
            rows.readAll(csv);
        }
        List<Timed> timed = inTimeOrder(rows, results);
        tellItems(rows.items, timed, results);
        tellCustomers(timed, results);
        RefundMatcher matcher = new RefundMatcher();
        timed.forEach(row -> results.accept(toResult(row, matcher)));
        rows.withoutCustomer.tell(RowReason.CUSTOMER_MISSING, results);
        rows.withoutDescription.tell(RowReason.DESCRIPTION_MISSING, results);
        rows.cancelled.tell(RowReason.CANCELLATION, results);
        if (rows.dates.order() != null) {
            results.accept(new Note(0, rows.usable.size(), RowReason.DATE_ORDER, rows.dates.order()));
        }
    }

    private List<Timed> inTimeOrder(RetailRows rows, Consumer<RowResult> results) {
        Map<String, Instant> baskets = new HashMap<>();
        List<Timed> timed = new ArrayList<>(rows.usable.size());
        for (RetailRow row : rows.usable) {
            Instant at = rows.dates.resolve(row.date());
            if (at == null || !context.isPlausible(at)) {
                RowReason reason = at == null ? RowReason.TIME_UNREADABLE : RowReason.TIME_OUT_OF_RANGE;
                results.accept(new Dropped(row.line(), reason, row.invoice() + ", " + row.item() + ", " + row.date()));
            } else {
                baskets.merge(row.invoice(), at, (a, b) -> a.isBefore(b) ? a : b);
                timed.add(new Timed(row, at));
            }
        }
        timed.replaceAll(row -> row.at(baskets.getOrDefault(row.row.invoice(), row.at)));
        timed.sort(Comparator.comparing((Timed row) -> row.at).thenComparing(row -> row.row.line()));
        return timed;
    }

    private static void tellItems(RetailItems items, List<Timed> timed, Consumer<RowResult> results) {
        timed.stream()
                .filter(row -> !row.row.cancelled())
                .forEach(row -> items.price(row.row.item(), row.at, row.row.price()));
        List<Fact> facts = new ArrayList<>();
        items.describe().forEach(item -> {
            facts.add(new Fact.OfItem(item.draft(), true));
            if (item.untitled()) {
                results.accept(new Note(
                        0, 1, RowReason.ITEM_WITHOUT_TITLE, item.draft().itemId()));
            }
            if (!item.several().isEmpty()) {
                String descriptions = item.draft().itemId() + ": " + String.join(" | ", item.several());
                results.accept(new Note(0, 1, RowReason.SEVERAL_DESCRIPTIONS, descriptions));
            }
        });
        results.accept(new Background(facts));
    }

    private static void tellCustomers(List<Timed> timed, Consumer<RowResult> results) {
        Map<String, CustomerDraft> customers = new LinkedHashMap<>();
        for (Timed row : timed) {
            if (row.row.customer() != null) {
                customers.merge(row.row.customer(), customer(row), OnlineRetailReader::completed);
            }
        }
        List<Fact> facts = new ArrayList<>();
        customers.values().forEach(customer -> facts.add(new Fact.OfCustomer(customer)));
        results.accept(new Background(facts));
    }

    private static CustomerDraft customer(Timed row) {
        String country = row.row.country();
        boolean known = !country.isEmpty() && !country.equals(NO_COUNTRY) && country.length() <= MAX_COUNTRY;
        return new CustomerDraft(
                Objects.requireNonNull(row.row.customer()),
                null,
                known ? country : null,
                row.at,
                row.at,
                Map.of(),
                false);
    }

    /// @param later a later row of the same customer
    private static CustomerDraft completed(CustomerDraft known, CustomerDraft later) {
        String country = later.country() == null ? known.country() : later.country();
        return new CustomerDraft(
                known.shopCustomerId(), null, country, known.firstSeen(), later.lastSeen(), Map.of(), false);
    }

    private static Kept toResult(Timed timed, RefundMatcher matcher) {
        RetailRow row = timed.row;
        List<Remark> remarks = new ArrayList<>(row.remarks());
        String excerpt = row.invoice() + ", " + row.item() + ", " + row.quantity();
        if (row.customer() == null) {
            remarks.add(new Remark(RowReason.ANONYMOUS, excerpt));
        }
        if (timed.moved) {
            remarks.add(new Remark(RowReason.BASKET_TIME, excerpt + ", " + row.date()));
        }
        List<Fact> facts = new ArrayList<>();
        if (row.cancelled()) {
            List<RefundMatcher.Part> parts = matcher.refund(row);
            if (parts.getLast().invoice() == null) {
                remarks.add(new Remark(RowReason.REFUND_UNMATCHED, excerpt));
            }
            for (int part = 0; part < parts.size(); part++) {
                facts.add(event(timed, InteractionType.REFUND, parts.get(part), part));
            }
        } else {
            matcher.purchase(row);
            RefundMatcher.Part whole = new RefundMatcher.Part(row.invoice(), row.quantity());
            facts.add(event(timed, InteractionType.PURCHASE, whole, 0));
        }
        return new Kept(row.line(), 1, timed.at, facts, remarks);
    }

    private static Fact event(Timed timed, InteractionType type, RefundMatcher.Part part, int number) {
        RetailRow row = timed.row;
        String id = "or-" + row.invoice() + "-" + row.item() + "-" + RowHash.hex(row.hash())
                + (number == 0 ? "" : "-" + (number + 1));
        @Nullable String session = row.customer() == null ? row.invoice() : null;
        return new Fact.OfEvent(new EventDraft(
                id,
                type,
                row.customer(),
                session,
                timed.at,
                List.of(new EventDraft.Line(row.item(), row.price(), CURRENCY, part.quantity(), null)),
                null,
                part.invoice(),
                null,
                "import"));
    }

    /// @param moved whether the time is not the row's own but its invoice's earliest
    private record Timed(RetailRow row, Instant at, boolean moved) {
        Timed(RetailRow row, Instant at) {
            this(row, at, false);
        }

        Timed at(Instant earliest) {
            return earliest.equals(at) ? this : new Timed(row, earliest, true);
        }
    }
}
