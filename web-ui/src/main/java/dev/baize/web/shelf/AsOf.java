package dev.baize.web.shelf;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.web.portal.Moment;

import java.time.Instant;

import static dev.baize.web.portal.Texts.text;

/// When figures were counted.
@StyleSheet("context://portal/shelf.css")
public final class AsOf extends Paragraph {
    private AsOf(Instant counted) {
        addClassNames("as-of", "remark");
        add(new Span(text("shelf.counted") + " "), new Moment(counted));
    }

    public static AsOf at(Instant counted) {
        return new AsOf(counted);
    }

    /// @param words what `time` is, such as the end of "lately"
    public static AsOf now(String words, Instant time) {
        AsOf line = new AsOf(Instant.now());
        line.add(new Span(" · " + words + " "), new Moment(time));
        return line;
    }
}
