package dev.baize.web.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import dev.baize.domain.DomainException;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.Imports;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.SignedIn;
import dev.baize.web.portal.Toast;

import java.util.function.Consumer;

import static dev.baize.web.portal.Texts.text;

/// Format, file, try or store; then the upload, which the browser shows as it goes.
final class UploadForm extends Div {
    private static final String WAITING_FILES = "return this.files.filter(file => !file.complete).length";

    private final FileIntake intake;
    private final Select<ImportFormat> format = new Select<>();
    private final Upload upload;
    private final Checkbox dryRun = new Checkbox(text("imports.dryrun"));
    private final Button start = new Button(text("imports.start"), Icons.of("imports"), _ -> begin());
    private final Span problem = new Span();

    /// @param shown is told the format whenever another is chosen
    UploadForm(Imports imports, long maxBytes, Consumer<ImportFormat> shown) {
        intake = new FileIntake(imports);
        upload = new Upload(intake);
        addClassName("form");
        format.setLabel(text("imports.format"));
        format.setItems(ImportFormat.values());
        format.setItemLabelGenerator(ImportWords::format);
        format.addValueChangeListener(change -> shown.accept(change.getValue()));
        format.setValue(ImportFormat.ITEMS);
        prepareUpload(maxBytes);
        dryRun.setHelperText(text("imports.dryrun.help"));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(format, upload, dryRun, problem, start);
    }

    private void prepareUpload(long maxBytes) {
        upload.setMaxFiles(1);
        upload.setAutoUpload(false);
        upload.setI18n(UploadWords.words());
        upload.getElement().setProperty("maxFileSize", (double) maxBytes);
        upload.addFileRejectedListener(rejected -> complain(rejected.getErrorMessage()));
        upload.addFileRemovedListener(_ -> start.setEnabled(true));
        upload.getElement().addEventListener("upload-success", _ -> ended());
        upload.getElement().addEventListener("upload-error", _ -> ended());
        upload.getElement().addEventListener("upload-abort", _ -> start.setEnabled(true));
    }

    private void begin() {
        problem.setVisible(false);
        String actor = SignedIn.current().requireAdministrator().actor();
        upload.getElement().executeJs(WAITING_FILES).then(Integer.class, files -> {
            if (files == 0) {
                complain(text("imports.upload.none"));
                return;
            }
            intake.expect(new FileIntake.Order(format.getValue(), dryRun.getValue(), actor));
            start.setEnabled(false);
            upload.getElement().callJsFunction("uploadFiles");
        });
    }

    private void ended() {
        start.setEnabled(true);
        upload.clearFileList();
        FileIntake.Outcome outcome = intake.takeOutcome();
        if (outcome != null && outcome.job() != null) {
            UI.getCurrent().navigate("imports/" + outcome.job().importId());
        } else {
            complain(
                    outcome == null || outcome.refused() == null
                            ? text("imports.upload.broken")
                            : reason(outcome.refused()));
        }
    }

    private static String reason(DomainException refused) {
        return switch (refused.kind()) {
            case CONFLICT -> text("imports.upload.busy");
            case TOO_LARGE -> text("imports.upload.toobig");
            case UNAVAILABLE -> text("imports.upload.broken");
            default -> Toast.reason(refused);
        };
    }

    private void complain(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
