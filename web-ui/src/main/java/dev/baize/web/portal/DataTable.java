package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A table of at most a few hundred rows, as the page's own markup: where the screen is narrow each row becomes a card
/// on which every cell carries its column's name.
public final class DataTable<T> extends Div {
    private final List<Column<T>> columns = new ArrayList<>();
    private final Element head = new Element("tr").setAttribute("role", "row");
    private final Element body = new Element("tbody").setAttribute("role", "rowgroup");
    private @Nullable Consumer<T> chosen;

    /// @param caption what the rows are, for readers who cannot see the page
    public DataTable(String caption) {
        addClassName("table-frame");
        Element title = new Element("caption").setText(caption);
        Element header = new Element("thead").setAttribute("role", "rowgroup").appendChild(head);
        Element table = new Element("table").setAttribute("class", "data").setAttribute("role", "table");
        getElement().appendChild(table.appendChild(title, header, body));
    }

    /// A column of words; empty words leave the cell out of a card.
    public DataTable<T> words(String name, Function<T, String> words) {
        return cells(name, row -> new Span(words.apply(row)));
    }

    /// A column of numbers, which stand at the right edge.
    public DataTable<T> numbers(String name, Function<T, String> number) {
        return column(new Column<>(name, "number", row -> new Span(number.apply(row))));
    }

    public DataTable<T> cells(String name, Function<T, Component> cell) {
        return column(new Column<>(name, "", cell));
    }

    /// The last column: what can be done with the row. Its name is read out only.
    public DataTable<T> actions(String name, Function<T, Component> actions) {
        return column(new Column<>(name, "actions", actions));
    }

    private DataTable<T> column(Column<T> column) {
        columns.add(column);
        Element cell = new Element("th").setAttribute("scope", "col").setAttribute("role", "columnheader");
        Element name = new Element("span").setText(column.name);
        if (column.kind.equals("actions")) {
            name.setAttribute("class", "only-read-out");
        }
        head.appendChild(cell.setAttribute("class", column.kind).appendChild(name));
        return this;
    }

    /// Makes rows clickable. The way for the keyboard is a link or a button in one of the cells.
    public DataTable<T> onChoose(Consumer<T> action) {
        chosen = action;
        getElement().getChild(0).getClassList().add("choosable");
        return this;
    }

    public void setRows(Collection<T> rows) {
        body.removeAllChildren();
        addRows(rows);
    }

    public void addRows(Collection<T> rows) {
        rows.forEach(row -> body.appendChild(toElement(row)));
    }

    private Element toElement(T row) {
        Element line = new Element("tr").setAttribute("role", "row");
        for (Column<T> column : columns) {
            Element cell = new Element("td").setAttribute("role", "cell").setAttribute("class", column.kind);
            cell.setAttribute("data-name", column.name);
            line.appendChild(cell.appendChild(column.cell.apply(row).getElement()));
        }
        Consumer<T> action = chosen;
        if (action != null) {
            line.addEventListener("click", _ -> action.accept(row))
                    .setFilter("!event.target.closest('a, vaadin-button, vaadin-menu-bar')");
        }
        return line;
    }

    /// Several components in one cell, side by side.
    public static Component group(Component... parts) {
        Div group = new Div(parts);
        group.addClassName("cell-group");
        return group;
    }

    /// @param kind `number`, `actions` or empty
    private record Column<T>(String name, String kind, Function<T, Component> cell) {}
}
