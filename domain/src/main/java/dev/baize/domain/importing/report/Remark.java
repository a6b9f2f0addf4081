package dev.baize.domain.importing.report;

/// Something said about one row, or about the file as a whole.
///
/// @param excerpt what shows the case, without personal data: customer columns are masked where it is made
public record Remark(RowReason reason, String excerpt) {}
