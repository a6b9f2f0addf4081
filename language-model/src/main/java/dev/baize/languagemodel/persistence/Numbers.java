package dev.baize.languagemodel.persistence;

import dev.baize.domain.storage.Row;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Objects;

/// Floating-point columns.
final class Numbers {
    private Numbers() {}

    static double read(Row row, String column) throws SQLException {
        BigDecimal value = row.decimalOrNull(column);
        return Objects.requireNonNull(value, column).doubleValue();
    }
}
