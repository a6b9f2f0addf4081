package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.importing.format.RowResult.Dropped;
import dev.baize.domain.importing.format.RowResult.Duplicate;
import dev.baize.domain.importing.report.LongSet;
import dev.baize.domain.importing.report.Remark;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.CsvRows;
import dev.baize.domain.importing.source.SourceRow;
import dev.baize.domain.importing.source.SourceRow.Broken;
import dev.baize.domain.importing.source.SourceRow.Values;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The first walk over an Online Retail file: takes in the rows that can be used, tells what became of the others.
final class RetailRows {
    private static final int MAX_INVOICE = 40;
    private static final int MAX_ITEM = 60;
    private static final int MAX_CUSTOMER = 200;
    private static final Pattern LOWER_CASE_VARIANT = Pattern.compile("\\d{5}\\p{Lower}{1,2}");
    private static final Set<String> REQUIRED = Set.of(
            "InvoiceNo|Invoice",
            "StockCode",
            "Description",
            "Quantity",
            "InvoiceDate",
            "UnitPrice|Price",
            "CustomerID",
            "Country");

    final List<RetailRow> usable = new ArrayList<>();
    final RetailDates dates = new RetailDates();
    final RetailItems items = new RetailItems();
    final Counted withoutCustomer = new Counted();
    final Counted withoutDescription = new Counted();
    final Counted cancelled = new Counted();

    private final ReaderContext context;
    private final Consumer<RowResult> results;
    private final RowHash hash = new RowHash();
    private final LongSet seen = new LongSet();
    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, String> pseudonyms = new HashMap<>();

    RetailRows(ReaderContext context, Consumer<RowResult> results) {
        this.context = context;
        this.results = results;
    }

    void readAll(CsvRows rows) throws IOException {
        rows.requireColumns("online-retail", REQUIRED);
        Columns columns = Columns.of(rows);
        for (SourceRow row = rows.next(); row != null; row = rows.next()) {
            switch (row) {
                case Broken broken -> results.accept(new Dropped(broken.line(), broken.reason(), broken.problem()));
                case Values values
                when values.values().size() != rows.header().size() ->
                    results.accept(new Dropped(
                            values.line(),
                            RowReason.COLUMN_COUNT,
                            values.values().size() + " columns, the header has "
                                    + rows.header().size()));
                case Values values -> accept(columns.cells(values));
                default -> throw new IllegalStateException("A CSV file yields values only");
            }
        }
    }

    private void accept(Cells cells) {
        count(cells);
        long identity = hash.of(
                cells.invoice,
                cells.code,
                cells.description,
                cells.quantity,
                cells.date,
                cells.price,
                cells.customer == null ? null : pseudonyms.computeIfAbsent(cells.customer, context.pseudonymOf()),
                cells.country);
        if (!seen.add(identity)) {
            results.accept(new Duplicate(cells.line));
            return;
        }
        try {
            usable.add(toRow(cells, identity));
        } catch (UnusableRow e) {
            String excerpt = e.detail().isEmpty() ? cells.excerpt() : e.detail() + ": " + cells.excerpt();
            results.accept(new Dropped(cells.line, e.reason(), excerpt));
        }
    }

    private void count(Cells cells) {
        if (cells.customer == null) {
            withoutCustomer.add(cells);
        }
        if (cells.description.isBlank()) {
            withoutDescription.add(cells);
        }
        if (cells.isCancelled()) {
            cancelled.add(cells);
        }
    }

    private RetailRow toRow(Cells cells, long identity) throws UnusableRow {
        checkIds(cells);
        if (ServiceCodes.contains(cells.code)) {
            throw new UnusableRow(RowReason.SERVICE_CODE, "");
        }
        List<Remark> remarks = new ArrayList<>();
        cells.repairs.forEach(reason -> remarks.add(new Remark(reason, cells.excerpt())));
        int quantity = quantity(cells);
        BigDecimal price = price(cells, remarks);
        String item = item(cells, remarks);
        String date = share(cells.date);
        dates.add(date);
        items.add(item, description(cells, remarks));
        return new RetailRow(
                cells.line,
                share(cells.invoice),
                cells.isCancelled(),
                item,
                cells.customer == null ? null : share(cells.customer),
                quantity,
                price,
                date,
                share(cells.country),
                identity,
                remarks.isEmpty() ? List.of() : List.copyOf(remarks));
    }

    private static void checkIds(Cells cells) throws UnusableRow {
        if (cells.invoice.isEmpty() || cells.code.isEmpty()) {
            throw new UnusableRow(RowReason.FIELD_MISSING, cells.code.isEmpty() ? "StockCode" : "InvoiceNo");
        }
        if (cells.invoice.length() > MAX_INVOICE || cells.code.length() > MAX_ITEM) {
            throw new UnusableRow(RowReason.FIELD_TOO_LONG, "InvoiceNo or StockCode");
        }
        if (cells.customer != null && cells.customer.length() > MAX_CUSTOMER) {
            throw new UnusableRow(RowReason.FIELD_TOO_LONG, "CustomerID");
        }
    }

    private static int quantity(Cells cells) throws UnusableRow {
        int quantity =
                Numbers.quantity(Numbers.parse(cells.quantity, "Quantity").value(), "Quantity");
        if (quantity == 0 || (quantity < 0 && !cells.isCancelled())) {
            throw new UnusableRow(RowReason.QUANTITY_NOT_POSITIVE, "");
        }
        return Math.abs(quantity);
    }

    private static BigDecimal price(Cells cells, List<Remark> remarks) throws UnusableRow {
        Numbers.Parsed parsed = Numbers.parse(cells.price, "UnitPrice");
        BigDecimal price = Numbers.toCents(parsed.value());
        if (price.signum() <= 0) {
            throw new UnusableRow(RowReason.PRICE_NOT_POSITIVE, "");
        }
        if (parsed.repaired()) {
            remarks.add(new Remark(RowReason.NUMBER_FORMAT, cells.excerpt()));
        }
        if (price.compareTo(parsed.value()) != 0) {
            remarks.add(new Remark(RowReason.PRICE_ROUNDED, cells.excerpt()));
        }
        return price;
    }

    private static String description(Cells cells, List<Remark> remarks) {
        String description = cells.description;
        if (description.length() <= ItemDraft.MAX_TITLE) {
            return description;
        }
        remarks.add(new Remark(
                RowReason.TEXT_CUT,
                "Description had " + description.length() + " characters, " + ItemDraft.MAX_TITLE + " are kept"));
        return description.substring(0, ItemDraft.MAX_TITLE);
    }

    private String item(Cells cells, List<Remark> remarks) {
        if (!LOWER_CASE_VARIANT.matcher(cells.code).matches()) {
            return share(cells.code);
        }
        remarks.add(new Remark(RowReason.ITEM_ID_CASE, cells.excerpt()));
        return share(cells.code.toUpperCase(java.util.Locale.ROOT));
    }

    private String share(String text) {
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /// Where the columns are.
    private record Columns(
            int invoice, int code, int description, int quantity, int date, int price, int customer, int country) {
        static Columns of(CsvRows rows) {
            return new Columns(
                    rows.column("InvoiceNo", "Invoice"),
                    rows.column("StockCode"),
                    rows.column("Description"),
                    rows.column("Quantity"),
                    rows.column("InvoiceDate"),
                    rows.column("UnitPrice", "Price"),
                    rows.column("CustomerID"),
                    rows.column("Country"));
        }

        Cells cells(Values row) {
            List<String> values = row.values();
            String id = values.get(customer).strip();
            return new Cells(
                    row.line(),
                    row.repairs(),
                    values.get(invoice).strip(),
                    values.get(code).strip(),
                    values.get(description),
                    values.get(quantity).strip(),
                    values.get(date).strip(),
                    values.get(price).strip(),
                    id.isEmpty() ? null : id.endsWith(".0") ? id.substring(0, id.length() - 2) : id,
                    values.get(country).strip());
        }
    }

    private record Cells(
            long line,
            List<RowReason> repairs,
            String invoice,
            String code,
            String description,
            String quantity,
            String date,
            String price,
            @Nullable String customer,
            String country) {
        boolean isCancelled() {
            return invoice.startsWith("C") || invoice.startsWith("c");
        }

        /// The row without its customer.
        String excerpt() {
            return String.join(", ", invoice, code, description, quantity, date, price, country);
        }
    }

    /// Rows worth a note, with the first of them.
    static final class Counted {
        private long rows;
        private long line;
        private String excerpt = "";

        private void add(Cells cells) {
            if (rows++ == 0) {
                line = cells.line;
                excerpt = cells.excerpt();
            }
        }

        void tell(RowReason reason, Consumer<RowResult> results) {
            if (rows > 0) {
                results.accept(new RowResult.Note(line, rows, reason, excerpt));
            }
        }
    }
}
