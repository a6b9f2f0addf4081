package dev.baize.domain.importing.format;

import dev.baize.domain.importing.report.RowReason;

/// A row must be dropped. Carries no stack trace: a bad file has millions.
final class UnusableRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final RowReason reason;
    private final String detail;

    /// @param detail the field and what is wrong with it, or empty to show the row's excerpt
    UnusableRow(RowReason reason, String detail) {
        super(reason.text(), null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    RowReason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
