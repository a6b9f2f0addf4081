package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.Page;
import dev.baize.domain.interaction.Interaction;
import dev.baize.web.portal.DataTable;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.PagedTable;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;
import dev.baize.web.shelf.HistoryRow;
import dev.baize.web.shelf.ItemCell;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

import static dev.baize.web.portal.Texts.text;

/// What a customer did, newest first.
final class HistoryTable extends Div {
    HistoryTable(Function<@Nullable String, Page<HistoryRow>> pages) {
        DataTable<HistoryRow> table = new DataTable<HistoryRow>(text("customer.history"))
                .cells(text("customer.what"), HistoryTable::subject)
                .cells(text("customer.did"), HistoryTable::deed)
                .words(text("customer.detail"), row -> detail(row.interaction(), !names(row)))
                .cells(
                        text("customer.when"),
                        row -> new Moment(row.interaction().occurredAt()));
        add(new PagedTable<>(
                table,
                pages,
                new EmptyState("clock", text("customer.history.none"), text("customer.history.none.guidance"))));
    }

    private static boolean names(HistoryRow row) {
        return row.item() == null && row.interaction().searchTerm() != null;
    }

    private static Component subject(HistoryRow row) {
        if (row.item() != null) {
            return new ItemCell(row.item());
        }
        String term = row.interaction().searchTerm();
        return new Span(term == null ? "–" : text("shelf.term", term));
    }

    private static Component deed(HistoryRow row) {
        Span deed = new Span(text("shelf.type", row.interaction().type()));
        if (row.interaction().decisionId() == null) {
            return deed;
        }
        Tag led = new Tag(text("customer.led"), Tone.ACCENT);
        led.setTitle(text("customer.led.explained"));
        return DataTable.group(deed, led);
    }

    private static String detail(Interaction one, boolean withTerm) {
        if (one.rating() != null) {
            return text("customer.stars", one.rating());
        }
        if (one.price() != null) {
            String money = Numbers.money(one.price(), one.currency());
            return one.quantity() == 1 ? money : text("customer.times", one.quantity(), money);
        }
        return withTerm && one.searchTerm() != null ? text("shelf.term", one.searchTerm()) : "–";
    }
}
