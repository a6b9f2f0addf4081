package dev.baize.web.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.baize.domain.DomainSettings;
import dev.baize.domain.Page;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.Imports;
import dev.baize.web.portal.DataTable;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import org.jspecify.annotations.Nullable;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// Where files come in, and what came in so far.
@Route("imports")
@Menu(title = "imports.title", icon = "imports", order = 310)
@RolesAllowed(Roles.ADMINISTRATOR)
class ImportsView extends PortalView {
    private static final int PAGE = 20;

    private final Imports imports;
    private final DataTable<ImportJob> table = JobTable.create();
    private final Button more = new Button(text("imports.more"), _ -> showMore());
    private final Div nothing = new Div(new EmptyState("imports", text("imports.none"), text("imports.none.guidance")));
    private @Nullable String cursor;

    @Inject
    ImportsView(Imports imports, DomainSettings settings) {
        super("imports");
        this.imports = imports;
        FormatGuide guide = new FormatGuide();
        Div further = new Div(more);
        further.addClassName("table-more");
        add(
                Panel.columns(
                        new Panel(
                                text("imports.bring"), new UploadForm(imports, settings.importMaxBytes(), guide::show)),
                        new Panel(text("imports.looks"), guide)),
                new Panel(text("imports.jobs"), table, nothing, further));
        showMore();
    }

    /// An import that runs shows how far it is.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        new Polling(this, this::refresh)
                .runWhile(anyRuns(imports.listJobs(null, 1).items()));
    }

    private boolean refresh() {
        Page<ImportJob> newest = imports.listJobs(null, PAGE);
        table.setRows(newest.items());
        cursor = newest.nextCursor();
        more.setVisible(cursor != null);
        return anyRuns(newest.items());
    }

    private void showMore() {
        Page<ImportJob> page = imports.listJobs(cursor, PAGE);
        nothing.setVisible(cursor == null && page.items().isEmpty());
        table.setVisible(!nothing.isVisible());
        table.addRows(page.items());
        cursor = page.nextCursor();
        more.setVisible(cursor != null);
    }

    private static boolean anyRuns(List<ImportJob> jobs) {
        return jobs.stream().anyMatch(job -> job.state() == ImportJob.State.RUNNING);
    }
}
