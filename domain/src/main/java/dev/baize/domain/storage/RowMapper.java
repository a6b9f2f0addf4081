package dev.baize.domain.storage;

import java.sql.SQLException;

/// Reads one row of a result.
@FunctionalInterface
public interface RowMapper<T> {
    T map(Row row) throws SQLException;
}
