package dev.baize.web.imports;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.baize.domain.DomainException;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.Imports;
import dev.baize.web.portal.Roles;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// Takes an upload straight into the import's private folder, never into memory, and starts the import.
///
/// It runs on the upload's own request, beside the page; the page asks for the outcome when the browser says that the
/// upload has ended.
final class FileIntake implements UploadHandler {
    /// What the person has chosen when the upload begins.
    record Order(ImportFormat format, boolean dryRun, String actor) {}

    /// What came of it: exactly one of the two.
    record Outcome(@Nullable ImportJob job, @Nullable DomainException refused) {}

    private final transient Imports imports;
    private final transient AtomicReference<@Nullable Order> order = new AtomicReference<>();
    private final transient AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();

    FileIntake(Imports imports) {
        this.imports = imports;
    }

    void expect(Order next) {
        outcome.set(null);
        order.set(next);
    }

    /// The outcome of the latest upload, once; null when the upload never got here.
    @Nullable
    Outcome takeOutcome() {
        return outcome.getAndSet(null);
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        Order expected = order.getAndSet(null);
        if (expected == null || !event.getRequest().isUserInRole(Roles.ADMINISTRATOR)) {
            event.reject();
            return;
        }
        try (InputStream content = event.getInputStream()) {
            take(expected, Objects.requireNonNullElse(event.getFileName(), ""), content);
        } catch (DomainException refused) {
            outcome.set(new Outcome(null, refused));
            event.reject();
        }
    }

    private void take(Order expected, String fileName, InputStream content) {
        ImportJob job = imports.start(expected.format(), fileName, content, expected.dryRun(), expected.actor());
        outcome.set(new Outcome(job, null));
    }

    /// The size is limited where the file is written.
    @Override
    public long getFileSizeMax() {
        return -1;
    }

    @Override
    public long getRequestSizeMax() {
        return -1;
    }
}
