package dev.baize.web.shelf;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.recommendation.Decision;
import dev.baize.recommendation.ShownItem;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;

import java.util.Locale;

import static dev.baize.web.portal.Texts.text;

/// What a decision shows, place by place: the item, the sentence the customer reads, and which sources added how much
/// to its score.
@StyleSheet("context://portal/shelf.css")
public final class DecisionList extends Div {
    private final Locale locale;
    private final double highest;

    /// @param locale the language that was asked for
    public DecisionList(Decision decision, Locale locale) {
        this.locale = locale;
        highest = decision.items().stream().mapToDouble(ShownItem::score).max().orElse(0);
        addClassName("decision");
        add(facts(decision));
        if (decision.items().isEmpty()) {
            add(new EmptyState("items", text("shelf.empty"), text("shelf.empty.guidance")));
            return;
        }
        OrderedList places = new OrderedList();
        places.addClassName("places");
        decision.items().forEach(item -> places.add(place(item)));
        add(places);
    }

    private static Div facts(Decision decision) {
        Tag basis = decision.personal()
                ? new Tag(text("shelf.personal"), Tone.ACCENT)
                : new Tag(text("shelf.general"), Tone.NEUTRAL);
        basis.setTitle(text(decision.personal() ? "shelf.personal.explained" : "shelf.general.explained"));
        Span time = new Span(new Span(text("shelf.decided") + " "), new Moment(decision.decidedAt()));
        Span version = new Span(decision.modelVersion());
        version.addClassName("mono");
        Div facts = new Div(basis, time, version);
        facts.addClassNames("decision-facts", "remark");
        return facts;
    }

    private ListItem place(ShownItem shown) {
        Span position = new Span(String.valueOf(shown.position()));
        position.addClassName("place-position");
        Paragraph reason = new Paragraph(shown.reason().text());
        reason.addClassName("place-reason");
        Span price = new Span(Numbers.money(shown.item().price(), shown.item().currency()));
        price.addClassName("place-price");
        Div words = new Div(ItemCell.link(shown.item(), locale), price, reason);
        words.addClassName("place-words");
        ListItem place = new ListItem(position, new ItemPicture(shown.item()), words, why(shown));
        place.addClassName("place");
        return place;
    }

    private Component why(ShownItem shown) {
        Div why = new Div();
        if (shown.score() > 0) {
            Span score = new Span(text("shelf.score", Numbers.decimal(shown.score(), 2)));
            score.addClassName("place-score");
            why.add(score);
        }
        why.add(new ContributionBar(shown, highest));
        why.addClassName("place-why");
        return why;
    }
}
