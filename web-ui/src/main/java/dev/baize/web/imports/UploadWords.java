package dev.baize.web.imports;

import com.vaadin.flow.component.upload.UploadI18N;

import java.util.List;

import static dev.baize.web.portal.Texts.text;

/// The upload field's words.
final class UploadWords {
    private UploadWords() {}

    static UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(text("imports.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(text("imports.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("imports.upload.one"))
                        .setFileIsTooBig(text("imports.upload.toobig"))
                        .setIncorrectFileType(text("imports.upload.broken")))
                .setUploading(uploading())
                .setUnits(List.of("B", "kB", "MB", "GB", "TB"), 1000)
                .setFile(new UploadI18N.File()
                        .setRetry(text("imports.upload.retry"))
                        .setStart(text("imports.upload.start"))
                        .setRemove(text("imports.upload.remove")));
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text("imports.upload.connecting"))
                        .setProcessing(text("imports.upload.processing"))
                        .setStalled(text("imports.upload.stalled"))
                        .setHeld(text("imports.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text("imports.upload.remaining"))
                        .setUnknown(text("imports.upload.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text("imports.upload.broken"))
                        .setUnexpectedServerError(text("imports.upload.broken"))
                        .setForbidden(text("imports.upload.broken"))
                        .setFileTooLarge(text("imports.upload.toobig")));
    }
}
