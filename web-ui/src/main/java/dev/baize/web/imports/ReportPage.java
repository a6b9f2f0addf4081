package dev.baize.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Reason;
import dev.baize.domain.importing.CleaningReport.Split;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Figure;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Panel;

import java.util.ArrayList;
import java.util.List;

import static dev.baize.web.portal.Texts.text;

/// A cleaning report, from the whole to the single line.
final class ReportPage extends Div {
    private final CleaningReport report;

    ReportPage(CleaningReport report) {
        this.report = report;
        addClassName("stack");
        add(figures());
        List<Component> panels = new ArrayList<>();
        panels.add(new Panel(text("imports.report.rows"), whole()));
        Split split = report.split();
        if (split != null) {
            panels.add(new SplitChart(report, split).toPanel());
        }
        add(Panel.columns(panels.toArray(Component[]::new)));
        addReasons("dropped", report.dropped());
        addReasons("repaired", report.repaired());
        addReasons("notes", report.notes());
    }

    private Div figures() {
        return Figure.row(
                figure("read", report.rowsRead(), speed()),
                figure("kept", report.kept(), Numbers.percent(Shares.share(report.kept(), report.rowsRead()), 1)),
                figure("dropped", dropped(), Numbers.percent(Shares.share(dropped(), report.rowsRead()), 1)),
                figure(
                        "duplicates",
                        report.duplicates(),
                        Numbers.percent(Shares.share(report.duplicates(), report.rowsRead()), 1)),
                figure("repairs", repairs(), text("imports.report.repairs.note")));
    }

    private static Figure figure(String name, long number, String note) {
        return new Figure(text("imports.report." + name), Numbers.whole(number), note);
    }

    private String speed() {
        return text("imports.report.seconds", Numbers.decimal(report.seconds(), 1));
    }

    private Div whole() {
        Facts facts = new Facts()
                .fact(text("imports.report.customers"), Numbers.whole(report.customers()))
                .fact(text("imports.report.items"), Numbers.whole(report.items()))
                .fact(text("imports.report.span"), span());
        Paragraph rule = new Paragraph(text("imports.report.rule"));
        rule.addClassName("remark");
        return new Div(
                new Shares(List.of(
                        Shares.Part.rows(text("imports.report.kept"), "kept", report.kept()),
                        Shares.Part.rows(text("imports.report.duplicates"), "duplicate", report.duplicates()),
                        Shares.Part.rows(text("imports.report.dropped"), "dropped", dropped()))),
                rule,
                facts);
    }

    private Component span() {
        if (report.from() == null) {
            return new Span(text("imports.report.timeless"));
        }
        return new Span(new Moment(report.from()), new Span(" – "), new Moment(report.to()));
    }

    private void addReasons(String kind, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            add(new Panel(
                            text("imports.report." + kind + ".title"),
                            new Paragraph(text("imports.report." + kind + ".explained")),
                            new ReasonTable(text("imports.report." + kind + ".title"), reasons, report.rowsRead()))
                    .remark(text("imports.report.reasons", reasons.size())));
        }
    }

    private long dropped() {
        return report.dropped().stream().mapToLong(Reason::rows).sum();
    }

    private long repairs() {
        return report.repaired().stream().mapToLong(Reason::rows).sum();
    }
}
