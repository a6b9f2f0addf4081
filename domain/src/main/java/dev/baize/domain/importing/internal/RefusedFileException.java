package dev.baize.domain.importing.internal;

import dev.baize.domain.importing.CleaningReport;

/// A file none of whose rows is of use; the report shows why.
final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CleaningReport report;

    RefusedFileException(String message, CleaningReport report) {
        super(message);
        this.report = report;
    }

    CleaningReport report() {
        return report;
    }
}
