package dev.baize.web.shelf;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.baize.recommendation.ShownItem;
import dev.baize.web.portal.Numbers;

import java.util.List;
import java.util.Locale;

import static dev.baize.web.portal.Texts.text;

/// The sources of a score as one bar in as many colours, as long as the score is beside the highest of its decision;
/// the same in words below.
final class ContributionBar extends Div {
    /// Two digits after the point are shown.
    private static final double SMALLEST = 0.01;

    ContributionBar(ShownItem shown, double highest) {
        addClassName("contributions");
        List<Contribution> contributions = Contribution.of(shown);
        Div bar = new Div();
        bar.addClassName("contribution-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        UnorderedList words = new UnorderedList();
        for (Contribution each : contributions) {
            if (!each.fillsUp()) {
                bar.add(piece(each, each.amount() / highest));
            }
            words.add(words(each));
        }
        // What only fills up has no score to draw.
        bar.setVisible(shown.score() > 0);
        add(bar, words);
    }

    private static Span piece(Contribution each, double length) {
        Span piece = new Span();
        piece.addClassNames("contribution-piece", styleOf(each));
        piece.setWidth(String.format(Locale.ROOT, "%.1f%%", 100 * length));
        return piece;
    }

    private static ListItem words(Contribution each) {
        Span colour = new Span();
        colour.addClassNames("contribution-colour", styleOf(each));
        String name = SourceName.of(each.source());
        ListItem words = new ListItem(
                colour, new Span(each.fillsUp() ? text("shelf.fills", name) : text("shelf.adds", name, amount(each))));
        words.setTitle(text(
                "shelf.adds.explained",
                Numbers.decimal(each.score(), 2),
                Numbers.decimal(each.weight(), 2),
                Numbers.decimal(each.amount(), 3)));
        return words;
    }

    private static String amount(Contribution each) {
        return each.amount() < SMALLEST
                ? text("shelf.less", Numbers.decimal(SMALLEST, 2))
                : Numbers.decimal(each.amount(), 2);
    }

    private static String styleOf(Contribution each) {
        return "source-" + each.source().replace('_', '-');
    }
}
