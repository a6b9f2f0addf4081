package dev.baize.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.baize.domain.importing.ImportJob;
import dev.baize.web.portal.DataTable;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Tag;

import static dev.baize.web.portal.Texts.text;

/// Imports, each leading to its report.
final class JobTable {
    private JobTable() {}

    static DataTable<ImportJob> create() {
        return new DataTable<ImportJob>(text("imports.jobs"))
                .cells(text("imports.file"), JobTable::link)
                .words(text("imports.format"), job -> ImportWords.format(job.format()))
                .cells(text("imports.state"), JobTable::state)
                .numbers(text("imports.report.read"), job -> Numbers.whole(rowsRead(job)))
                .numbers(
                        text("imports.report.kept"),
                        job -> job.report() == null
                                ? "–"
                                : Numbers.whole(job.report().kept()))
                .cells(text("imports.started"), job -> new Moment(job.startedAt()));
    }

    private static Component link(ImportJob job) {
        return new RouterLink(job.fileName(), ImportView.class, ImportView.parameter(job.importId()));
    }

    private static Component state(ImportJob job) {
        if (job.dryRun()) {
            return DataTable.group(
                    ImportWords.state(job.state()), new Tag(text("imports.dryrun.tag"), Tag.Tone.NEUTRAL));
        }
        return new Span(ImportWords.state(job.state()));
    }

    private static long rowsRead(ImportJob job) {
        return job.report() == null ? job.rowsRead() : job.report().rowsRead();
    }
}
