package dev.baize.web.preview;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.recommendation.LeftOut;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;
import dev.baize.web.shelf.ItemCell;

import java.util.List;

import static dev.baize.web.portal.Texts.text;

/// The strongest candidates that a rule kept out of a decision, each with the rule.
final class LeftOutList extends Div {
    LeftOutList(List<LeftOut> leftOut) {
        if (leftOut.isEmpty()) {
            Paragraph none = new Paragraph(text("preview.left.none"));
            none.addClassName("remark");
            add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("left-out");
        leftOut.forEach(each -> list.add(line(each)));
        Details details = new Details(text("preview.left", leftOut.size()), list);
        add(details);
    }

    private static ListItem line(LeftOut one) {
        Span score = new Span(text("shelf.score", Numbers.decimal(one.score(), 2)));
        score.addClassName("remark");
        Div why = new Div(new Tag(text("preview.why", one.why()), Tone.NEUTRAL), score);
        why.addClassName("recent-when");
        return new ListItem(new ItemCell(one.item()), why);
    }
}
