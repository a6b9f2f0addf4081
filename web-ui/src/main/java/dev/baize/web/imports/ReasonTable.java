package dev.baize.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.baize.domain.importing.CleaningReport.Example;
import dev.baize.domain.importing.CleaningReport.Reason;
import dev.baize.web.portal.Numbers;

import java.util.List;

import static dev.baize.web.portal.Texts.text;

/// Reasons with their rows, each with examples to unfold.
final class ReasonTable extends Div {
    private final long rowsRead;

    ReasonTable(String caption, List<Reason> reasons, long rowsRead) {
        this.rowsRead = rowsRead;
        addClassName("reasons");
        getElement().setAttribute("role", "list").setAttribute("aria-label", caption);
        reasons.forEach(reason -> add(line(reason)));
    }

    private Div line(Reason reason) {
        Span words = new Span(ImportWords.reason(reason));
        words.addClassName("reason-words");
        Span rows = new Span(text("imports.report.rows.count", reason.rows()));
        rows.addClassName("reason-rows");
        Span share = new Span(Numbers.percent(Shares.share(reason.rows(), rowsRead), 1));
        share.addClassName("cell-note");
        Div head = new Div(words, rows, share);
        head.addClassName("reason-head");
        Div line = new Div(head);
        line.addClassName("reason");
        line.getElement().setAttribute("role", "listitem");
        if (!reason.examples().isEmpty()) {
            line.add(examples(reason));
        }
        return line;
    }

    private static Component examples(Reason reason) {
        UnorderedList list = new UnorderedList();
        list.addClassName("examples");
        reason.examples().forEach(example -> list.add(item(example)));
        return new Details(text("imports.report.examples", reason.examples().size()), list);
    }

    /// Line 0 stands for the file as a whole.
    private static ListItem item(Example example) {
        ListItem item = new ListItem();
        if (example.line() > 0) {
            Span line = new Span(text("imports.report.line", example.line()));
            line.addClassName("cell-note");
            item.add(line);
        }
        item.add(new Code(example.excerpt()));
        return item;
    }
}
