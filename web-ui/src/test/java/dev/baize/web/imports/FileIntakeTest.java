package dev.baize.web.imports;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.baize.domain.DomainException;
import dev.baize.domain.Page;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.Imports;
import dev.baize.web.portal.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class FileIntakeTest {
    private static final FileIntake.Order ORDER = new FileIntake.Order(ImportFormat.ITEMS, true, "person:mei");

    private final FakeImports imports = new FakeImports();
    private final FileIntake intake = new FileIntake(imports);

    @Test
    void handleUploadRequest_expectedFile_goesToTheImportAsItStreams() throws IOException {
        intake.expect(ORDER);
        UploadEvent upload = upload(Roles.ADMINISTRATOR, "item_id,title\n");
        intake.handleUploadRequest(upload);

        FileIntake.Outcome outcome = Objects.requireNonNull(intake.takeOutcome());
        assertThat(Objects.requireNonNull(outcome.job()).importId()).isEqualTo("I1");
        assertThat(imports.received).isEqualTo("items items.csv true person:mei item_id,title\n");
        assertThat(upload.isRejected()).isFalse();
    }

    @Test
    void handleUploadRequest_refusedFile_keepsTheReasonForThePage() throws IOException {
        imports.refusal = DomainException.conflict("Another import runs");
        intake.expect(ORDER);
        UploadEvent upload = upload(Roles.ADMINISTRATOR, "item_id,title\n");
        intake.handleUploadRequest(upload);

        FileIntake.Outcome outcome = Objects.requireNonNull(intake.takeOutcome());
        assertThat(outcome.job()).isNull();
        assertThat(Objects.requireNonNull(outcome.refused()).kind()).isEqualTo(DomainException.Kind.CONFLICT);
        assertThat(upload.isRejected()).isTrue();
    }

    @Test
    void handleUploadRequest_roleTakenAwayMeanwhile_readsNothing() throws IOException {
        intake.expect(ORDER);
        UploadEvent upload = upload(Roles.ANALYST, "item_id,title\n");
        intake.handleUploadRequest(upload);

        assertThat(upload.isRejected()).isTrue();
        assertThat(imports.received).isNull();
    }

    @Test
    void handleUploadRequest_secondFileForOneOrder_isRejected() throws IOException {
        intake.expect(ORDER);
        intake.handleUploadRequest(upload(Roles.ADMINISTRATOR, "a"));
        UploadEvent second = upload(Roles.ADMINISTRATOR, "b");
        intake.handleUploadRequest(second);

        assertThat(second.isRejected()).isTrue();
        assertThat(imports.received).endsWith(" a");
    }

    private static UploadEvent upload(String role, String content) {
        InputStream body = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        VaadinRequest request = (VaadinRequest) Proxy.newProxyInstance(
                VaadinRequest.class.getClassLoader(),
                new Class<?>[] {VaadinRequest.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getInputStream" -> body;
                    case "isUserInRole" -> role.equals(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        VaadinResponse response = (VaadinResponse) Proxy.newProxyInstance(
                VaadinResponse.class.getClassLoader(), new Class<?>[] {VaadinResponse.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return new UploadEvent(
                request,
                response,
                new VaadinSession(null),
                "items.csv",
                content.length(),
                "text/csv",
                new Element("div"),
                null);
    }

    private static final class FakeImports implements Imports {
        private @Nullable String received;
        private @Nullable DomainException refusal;

        @Override
        public ImportJob start(
                ImportFormat format, String fileName, InputStream content, boolean dryRun, String actor) {
            if (refusal != null) {
                throw refusal;
            }
            try {
                String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                received = String.join(" ", format.wireName(), fileName, String.valueOf(dryRun), actor, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ImportJob(
                    "I1",
                    format,
                    fileName,
                    dryRun,
                    ImportJob.State.RUNNING,
                    1,
                    0,
                    0,
                    Instant.EPOCH,
                    null,
                    actor,
                    null,
                    null);
        }

        @Override
        public Optional<ImportJob> findJob(String importId) {
            return Optional.empty();
        }

        @Override
        public Page<ImportJob> listJobs(@Nullable String cursor, int limit) {
            return new Page<>(List.of(), null);
        }
    }
}
