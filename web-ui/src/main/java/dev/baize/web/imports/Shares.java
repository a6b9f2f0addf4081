package dev.baize.web.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.baize.web.portal.Numbers;

import java.util.List;

/// A whole cut into parts: one bar, and below it each part with its number and share.
///
/// The bar is for the eye alone; the words beside it say the same.
final class Shares extends Div {
    /// @param tone the colour, `kept`, `duplicate`, `dropped`, `train`, `validation` or `test`
    /// @param size zero or more, in any unit
    /// @param words the size as it is read
    record Part(String name, String tone, double size, String words) {
        static Part rows(String name, String tone, long rows) {
            return new Part(name, tone, rows, Numbers.whole(rows));
        }
    }

    Shares(List<Part> parts) {
        addClassName("shares");
        double whole = parts.stream().mapToDouble(Part::size).sum();
        Div bar = new Div();
        bar.addClassName("shares-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Div legend = new Div();
        legend.addClassName("shares-legend");
        for (Part part : parts) {
            if (part.size > 0) {
                bar.add(segment(part));
            }
            legend.add(line(part, share(part.size, whole)));
        }
        add(bar, legend);
    }

    static double share(double size, double whole) {
        return whole == 0 ? 0 : size / whole;
    }

    private static Div segment(Part part) {
        Div segment = new Div();
        segment.addClassNames("shares-part", "share-" + part.tone);
        segment.getStyle().set("flex-grow", String.valueOf(part.size));
        return segment;
    }

    private static Div line(Part part, double share) {
        Span dot = new Span();
        dot.addClassNames("shares-dot", "share-" + part.tone);
        Span number = new Span(part.words);
        number.addClassName("shares-number");
        Span percent = new Span(Numbers.percent(share, 1));
        percent.addClassName("cell-note");
        Div line = new Div(dot, new Span(part.name), number, percent);
        line.addClassName("shares-line");
        return line;
    }
}
