package dev.baize.web.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.baize.domain.importing.ImportJob;
import dev.baize.web.portal.Numbers;

import static dev.baize.web.portal.Texts.text;

/// How far a running import is. When all is read, the storing goes on for a while and the bar says so.
final class RunningPanel extends Section {
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final Span rows = new Span();

    RunningPanel(ImportJob job) {
        addClassNames("panel", "running");
        bar.getElement().setAttribute("aria-label", text("imports.running"));
        rows.addClassName("remark");
        Div line = new Div(words, rows);
        line.addClassName("running-line");
        add(line, bar);
        show(job);
    }

    void show(ImportJob job) {
        boolean storing = job.bytesRead() >= job.bytesTotal() && job.bytesTotal() > 0;
        bar.setIndeterminate(storing || job.bytesRead() == 0);
        bar.setValue(share(job));
        words.setText(
                storing
                        ? text("imports.running.storing")
                        : text(
                                "imports.running.reading",
                                Numbers.percent(share(job)),
                                Numbers.bytes(job.bytesTotal())));
        rows.setText(text("imports.report.rows.count", job.rowsRead()));
    }

    static double share(ImportJob job) {
        return Math.clamp(Shares.share(job.bytesRead(), job.bytesTotal()), 0, 1);
    }
}
