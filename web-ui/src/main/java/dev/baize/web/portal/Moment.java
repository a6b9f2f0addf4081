package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A point in time, written by the browser in its own zone and the page's language; UTC stands in the tooltip.
@com.vaadin.flow.component.Tag("baize-time")
@JavaScript("context://portal/baize-time.js")
public final class Moment extends Component {
    /// @param instant null shows a dash
    public Moment(@Nullable Instant instant) {
        if (instant != null) {
            getElement().setAttribute("datetime", instant.toString());
        }
    }

    /// The day only.
    public static Moment day(@Nullable Instant instant) {
        Moment moment = new Moment(instant);
        moment.getElement().setAttribute("day", true);
        return moment;
    }

    /// How long ago, such as "3 minutes ago", with the exact time in the tooltip.
    public static Moment ago(@Nullable Instant instant) {
        Moment moment = new Moment(instant);
        moment.getElement().setAttribute("ago", true);
        return moment;
    }
}
