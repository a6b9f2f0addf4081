package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.internal.JacksonUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// A chart over days, drawn by ECharts in the portal's colours. A table of the same numbers is there for
/// readers who cannot see it.
@com.vaadin.flow.component.Tag("baize-chart")
@JavaScript("context://portal/baize-chart.js")
public final class Chart extends Component implements HasSize {
    /// @param bar drawn as stacked bars, else as a line
    /// @param values one per label
    public record Series(String name, boolean bar, List<Long> values) {}

    /// @param title what the chart shows, in words
    /// @param labels of the horizontal axis
    public Chart(String title, List<String> labels, List<Series> series) {
        getElement().setAttribute("label", title);
        getElement().setPropertyJson("data", data(labels, series));
    }

    private static ObjectNode data(List<String> labels, List<Series> series) {
        ObjectNode data = JacksonUtils.createObjectNode();
        ArrayNode axis = data.putArray("labels");
        labels.forEach(axis::add);
        ArrayNode lines = data.putArray("series");
        for (Series one : series) {
            ObjectNode line = lines.addObject();
            line.put("name", one.name());
            line.put("bar", one.bar());
            ArrayNode values = line.putArray("values");
            one.values().forEach(value -> values.add(value.longValue()));
        }
        return data;
    }
}
