package dev.baize.web.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.catalog.Item;
import dev.baize.recommendation.Placement;
import dev.baize.recommendation.RecommendationRequest;
import dev.baize.recommendation.Recommendations;
import dev.baize.recommendation.RecommenderStatus;
import dev.baize.recommendation.ShownItem;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Panel;
import dev.baize.web.shelf.ItemCell;

import java.util.List;
import java.util.Set;

import static dev.baize.web.portal.Texts.text;

/// What is bought with an item, what resembles it, and where people go next.
final class NeighboursPanel {
    private static final List<String> SOURCES = List.of("bought_together", "similar_to_item", "next_step");
    private static final int MOST = 5;

    private NeighboursPanel() {}

    /// @throws dev.baize.domain.DomainException of kind UNAVAILABLE while the recommender learns
    static Component of(Item item, Recommendations recommendations) {
        List<ShownItem> shown = recommendations
                .preview(new RecommendationRequest(
                        Placement.ITEM,
                        null,
                        null,
                        item.itemId(),
                        null,
                        RecommendationRequest.MAX_LIMIT,
                        Set.of(),
                        UI.getCurrent().getLocale()))
                .items();
        Panel[] panels = SOURCES.stream()
                .map(source -> panel(Neighbours.of(source, shown, MOST)))
                .toArray(Panel[]::new);
        Paragraph learnt = learnt(recommendations.status());
        Div all = new Div(Panel.columns(panels), learnt);
        all.addClassName("neighbours");
        return all;
    }

    private static Panel panel(Neighbours neighbours) {
        Panel panel = new Panel(text("item.neighbours." + neighbours.source()));
        if (neighbours.items().isEmpty()) {
            Paragraph none = new Paragraph(text("item.neighbours.none"));
            none.addClassName("remark");
            panel.add(none);
            return panel;
        }
        OrderedList list = new OrderedList();
        list.addClassName("neighbour-list");
        neighbours.items().forEach(each -> list.add(line(each)));
        panel.add(list);
        return panel;
    }

    private static ListItem line(Neighbours.Neighbour neighbour) {
        Span strength = new Span(Numbers.percent(neighbour.strength()));
        strength.setTitle(text("item.neighbours.strength"));
        strength.addClassNames("neighbour-strength", "remark");
        return new ListItem(new ItemCell(neighbour.item()), strength);
    }

    private static Paragraph learnt(RecommenderStatus status) {
        Paragraph words = new Paragraph(
                new Span(text("item.neighbours.learnt", status.interactions()) + " "), new Moment(status.builtAt()));
        words.addClassName("remark");
        return words;
    }
}
