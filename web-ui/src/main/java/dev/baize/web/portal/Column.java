package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

import java.util.function.Function;

/// A column of a [PagedTable].
///
/// @param name stands in the header, and before the value where the row is shown as a card
/// @param kind what the column looks like
/// @param cell shows the column's value of a row
public record Column<T>(String name, Kind kind, Function<T, Component> cell) {
    /// How values stand in their column.
    public enum Kind {
        /// What the row is about; heads the row's card.
        LEAD,
        TEXT,
        /// At the right, so that digits stand under digits.
        NUMBER
    }

    public static <T> Column<T> lead(String name, Function<T, Component> cell) {
        return new Column<>(name, Kind.LEAD, cell);
    }

    public static <T> Column<T> of(String name, Function<T, Component> cell) {
        return new Column<>(name, Kind.TEXT, cell);
    }

    public static <T> Column<T> text(String name, Function<T, String> value) {
        return new Column<>(name, Kind.TEXT, row -> new Span(value.apply(row)));
    }

    public static <T> Column<T> number(String name, Function<T, String> value) {
        return new Column<>(name, Kind.NUMBER, row -> new Span(value.apply(row)));
    }
}
