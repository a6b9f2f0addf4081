package dev.baize.web.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.ImportJob.State;
import dev.baize.domain.importing.Imports;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import dev.baize.web.portal.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// One import: how far it is, why it was refused, or what became of every row.
@Route("imports/:import")
@RolesAllowed(Roles.ADMINISTRATOR)
class ImportView extends PortalView implements BeforeEnterObserver {
    private static final String PARAMETER = "import";

    private final Imports imports;
    private final Div content = new Div();
    private @Nullable RunningPanel running;
    private String importId = "";
    private boolean runs;

    @Inject
    ImportView(Imports imports) {
        super("imports");
        this.imports = imports;
        content.addClassName("stack");
        add(content);
    }

    static RouteParameters parameter(String importId) {
        return new RouteParameters(PARAMETER, importId);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        importId = event.getRouteParameters().get(PARAMETER).orElse("");
        ImportJob job = imports.findJob(importId).orElseThrow(NotFoundException::new);
        setHeading(job.fileName(), ImportWords.format(job.format()));
        show(job);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        new Polling(this, this::refresh).runWhile(runs);
    }

    private boolean refresh() {
        imports.findJob(importId).ifPresent(this::show);
        return runs;
    }

    private void show(ImportJob job) {
        runs = job.state() == State.RUNNING;
        RunningPanel known = running;
        if (runs && known != null) {
            known.show(job);
            return;
        }
        content.removeAll();
        content.add(line(job));
        if (runs) {
            RunningPanel panel = new RunningPanel(job);
            running = panel;
            content.add(panel);
        } else {
            running = null;
            showEnd(job);
        }
    }

    private void showEnd(ImportJob job) {
        if (job.failure() != null) {
            content.add(new Refusal(ImportWords.failure(job, job.failure())));
        }
        CleaningReport report = job.report();
        if (report != null) {
            content.add(new ReportPage(report));
        }
    }

    private static Component line(ImportJob job) {
        RouterLink back = new RouterLink(ImportsView.class);
        back.add(Icons.of("back"), new Span(text("imports.back")));
        back.addClassName("back-link");
        Div line = new Div(back, ImportWords.state(job.state()));
        line.addClassName("job-line");
        if (job.dryRun()) {
            line.add(new Tag(text("imports.dryrun.tag"), Tag.Tone.WARNING));
        }
        line.add(words(job));
        if (job.report() != null) {
            line.add(download(job));
        }
        return line;
    }

    private static Span words(ImportJob job) {
        Span words = new Span(
                new Span(text("imports.by", job.startedBy().replaceFirst("^person:", "")) + " · "),
                new Moment(job.startedAt()));
        words.addClassName("remark");
        return words;
    }

    private static Anchor download(ImportJob job) {
        Anchor link = new Anchor(new ReportDownload(job), "");
        link.add(Icons.of("download"), new Span(text("imports.report.download")));
        link.addClassName("download-link");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
