package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.Page;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

import static dev.baize.web.portal.Texts.text;

/// A table that reads a keyset-paged listing: the first page at once, each further one when the person asks for it,
/// so that a listing of any length costs what is looked at.
///
/// @param <T> a row
@StyleSheet("context://portal/records.css")
public final class PagedTable<T> extends Div {
    private final DataTable<T> table;
    private final Function<@Nullable String, Page<T>> listing;
    private final Component empty;
    private final Span shown = new Span();
    private final Button more = new Button(text("portal.more"));
    private final Div foot = new Div(more, shown);
    private @Nullable String cursor;
    private int count;

    /// @param listing a page for a cursor, the first for null
    /// @param empty shown in place of a table without rows
    public PagedTable(DataTable<T> table, Function<@Nullable String, Page<T>> listing, Component empty) {
        this.table = table;
        this.listing = listing;
        this.empty = empty;
        foot.addClassName("records-foot");
        shown.getElement().setAttribute("role", "status");
        more.addClickListener(_ -> readOn());
        add(table, foot, empty);
        readAnew();
    }

    /// Starts again with the first page.
    public void readAnew() {
        Page<T> page = listing.apply(null);
        table.setRows(page.items());
        count = 0;
        arrived(page);
    }

    private void readOn() {
        Page<T> page = listing.apply(cursor);
        table.addRows(page.items());
        arrived(page);
    }

    private void arrived(Page<T> page) {
        cursor = page.nextCursor();
        count += page.items().size();
        more.setVisible(cursor != null);
        shown.setText(text(cursor == null ? "portal.shown.all" : "portal.shown", count));
        table.setVisible(count > 0);
        foot.setVisible(count > 0);
        empty.setVisible(count == 0);
    }
}
