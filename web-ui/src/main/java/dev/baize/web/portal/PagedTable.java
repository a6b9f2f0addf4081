package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import static dev.baize.web.portal.Texts.text;

/// A table that reads a keyset-paged listing: the first page at once, each further one when the person asks for it,
/// so that a listing of any length costs what is looked at. On a narrow screen each row is a card.
///
/// @param <T> a row
@StyleSheet("context://portal/records.css")
public final class PagedTable<T> extends Div {
    private final List<Column<T>> columns;
    private final Function<@Nullable String, Page<T>> listing;
    private final Component empty;
    private final NativeTableBody body;
    private final Span shown = new Span();
    private final Button more = new Button(text("portal.more"));
    private final Div scroller;
    private final Div foot = new Div(more, shown);
    private @Nullable String cursor;
    private int count;

    /// @param caption what the rows are, for those who do not see the page around
    /// @param listing a page for a cursor, the first for null
    /// @param empty shown in place of a table without rows
    public PagedTable(
            String caption, List<Column<T>> columns, Function<@Nullable String, Page<T>> listing, Component empty) {
        this.columns = List.copyOf(columns);
        this.listing = listing;
        this.empty = empty;
        addClassName("records");
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        table.getHead().add(header());
        body = table.getBody();
        scroller = new Div(table);
        scroller.addClassName("records-scroller");
        foot.addClassName("records-foot");
        shown.getElement().setAttribute("role", "status");
        more.addClickListener(_ -> readOn());
        add(scroller, foot, empty);
        readAnew();
    }

    /// Starts again with the first page.
    public void readAnew() {
        body.removeAll();
        cursor = null;
        count = 0;
        readOn();
    }

    private void readOn() {
        Page<T> page = listing.apply(cursor);
        page.items().forEach(row -> body.add(row(row)));
        cursor = page.nextCursor();
        count += page.items().size();
        more.setVisible(cursor != null);
        shown.setText(text(cursor == null ? "portal.shown.all" : "portal.shown", count));
        scroller.setVisible(count > 0);
        foot.setVisible(count > 0);
        empty.setVisible(count == 0);
    }

    private NativeTableRow header() {
        NativeTableRow row = new NativeTableRow();
        for (Column<T> column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column.name());
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName(styleOf(column));
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow row(T value) {
        NativeTableRow row = new NativeTableRow();
        for (Column<T> column : columns) {
            NativeTableCell cell = new NativeTableCell(column.cell().apply(value));
            cell.getElement().setAttribute("data-name", column.name());
            cell.addClassName(styleOf(column));
            row.add(cell);
        }
        return row;
    }

    private static String styleOf(Column<?> column) {
        return "is-" + column.kind().name().toLowerCase(Locale.ROOT);
    }
}
