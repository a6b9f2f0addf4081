package dev.baize.web.imports;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.baize.domain.importing.ImportJob;
import dev.baize.web.portal.Roles;
import dev.baize.web.rest.JsonConfiguration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The import with its report as JSON, as `GET /api/v1/imports/{import_id}` gives it.
final class ReportDownload implements DownloadHandler {
    private final transient ImportJob job;

    ReportDownload(ImportJob job) {
        this.job = job;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        if (!event.getRequest().isUserInRole(Roles.ADMINISTRATOR)) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        byte[] json = JsonConfiguration.create().toJson(ImportBody.of(job)).getBytes(StandardCharsets.UTF_8);
        event.setFileName("import-" + job.importId() + ".json");
        event.setContentType("application/json");
        event.setContentLength(json.length);
        event.getOutputStream().write(json);
    }
}
