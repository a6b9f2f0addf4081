package dev.baize.web.imports;

import dev.baize.domain.importing.CleaningReport.Reason;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportJob;
import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.importing.ImportRefusal.Recognised;
import dev.baize.web.portal.Tag;

import java.util.List;
import java.util.Locale;

import static dev.baize.web.portal.Texts.findText;
import static dev.baize.web.portal.Texts.text;

/// An import's states, reasons and refusals in the reader's language. What has no words is shown as the domain says
/// it.
final class ImportWords {
    private ImportWords() {}

    static String format(ImportFormat format) {
        return text("imports.format", format);
    }

    static Tag state(ImportJob.State state) {
        return new Tag(
                text("imports.state", state),
                switch (state) {
                    case RUNNING -> Tag.Tone.ACCENT;
                    case FINISHED -> Tag.Tone.GOOD;
                    case FAILED -> Tag.Tone.BAD;
                });
    }

    static String reason(Reason reason) {
        return findText("imports.reason." + reason.code()).orElse(reason.text());
    }

    /// @param failure the sentence that the job keeps
    static String failure(ImportJob job, String failure) {
        return ImportRefusal.recognise(failure)
                .flatMap(known -> findText(
                        "imports.refusal." + known.refusal().name().toLowerCase(Locale.ROOT), values(job, known)))
                .orElse(failure);
    }

    /// The values as the reader's language has them: a format by its name, the most frequent reason by its words.
    private static Object[] values(ImportJob job, Recognised known) {
        List<String> values = known.values();
        return switch (known.refusal()) {
            case COLUMNS_MISSING -> new Object[] {format(job.format()), values.getLast()};
            case NOTHING_USABLE ->
                new Object[] {
                    values.getFirst(),
                    job.report() == null || job.report().dropped().isEmpty()
                            ? values.get(1)
                            : reason(job.report().dropped().getFirst()),
                    format(job.format())
                };
            default -> values.toArray();
        };
    }
}
