package dev.baize.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Split;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Panel;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static dev.baize.web.portal.Texts.text;

/// The split by time as two bars, one of rows and one of days, with the moments it is cut at.
final class SplitChart {
    private static final double SECONDS_A_DAY = 86_400;

    private final CleaningReport report;
    private final Split split;

    SplitChart(CleaningReport report, Split split) {
        this.report = report;
        this.split = split;
    }

    Panel toPanel() {
        Paragraph words = new Paragraph(text("imports.split.rule"));
        words.addClassName("remark");
        Div content = new Div(
                words,
                new H3(text("imports.split.by_rows")),
                new Shares(List.of(
                        Shares.Part.rows(text("imports.split.train"), "train", split.train()),
                        Shares.Part.rows(text("imports.split.validation"), "validation", split.validation()),
                        Shares.Part.rows(text("imports.split.test"), "test", split.test()))));
        if (report.from() != null && report.to() != null) {
            content.add(new H3(text("imports.split.by_time")), byTime(report.from(), report.to()), cuts());
        }
        return new Panel(text("imports.split"), content);
    }

    private Shares byTime(Instant from, Instant to) {
        Instant validation = split.validationFrom() == null ? to : split.validationFrom();
        Instant test = split.testFrom() == null ? to : split.testFrom();
        return new Shares(
                List.of(days("train", from, validation), days("validation", validation, test), days("test", test, to)));
    }

    private static Shares.Part days(String name, Instant from, Instant to) {
        double days = Duration.between(from, to).toSeconds() / SECONDS_A_DAY;
        return new Shares.Part(
                text("imports.split." + name), name, days, text("imports.split.days", Numbers.decimal(days, 1)));
    }

    private Facts cuts() {
        return new Facts()
                .fact(text("imports.split.validation.from"), moment(split.validationFrom()))
                .fact(text("imports.split.test.from"), moment(split.testFrom()));
    }

    private static Component moment(@Nullable Instant instant) {
        return instant == null ? new Span("–") : new Moment(instant);
    }
}
