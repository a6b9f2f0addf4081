package dev.baize.domain.storage;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Runs SQL within the caller's transaction, or each statement by itself where there is none.
///
/// Arguments may be null, text, numbers, booleans, enum constants (stored by name), [Instant]s (stored as UTC,
/// cut to milliseconds) and byte arrays.
///
/// - throws [StorageException] when the database refuses or fails
@ApplicationScoped
public class Database {
    /// Rows per page of the readers: 500,000 rows take 2.6 s in a heap of 128 MB.
    public static final int PAGE = 5_000;

    /// Values per `IN` list.
    private static final int IN_LIST = 1_000;

    /// Rows per batch: long enough for one round trip to carry much, short enough for max-allowed-packet.
    private static final int BATCH = 2_000;

    private static final String IN_MARK = "{in}";

    private final DataSource dataSource;

    @Inject
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected Database() {
        this.dataSource = null;
    }

    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return read(statement, mapper);
        } catch (SQLException e) {
            throw new StorageException("Reading", e);
        }
    }

    public <T> Optional<T> find(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        List<T> rows = list(sql, mapper, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /// The number in the only column of the only row.
    public long number(String sql, @Nullable Object... arguments) {
        return list(sql, row -> row.number("n"), arguments).getFirst();
    }

    /// Reads by a list of values, in as many statements as it takes.
    ///
    /// @param sql has `{in}` where the parenthesised list belongs, after all of `arguments`
    public <T> List<T> listIn(String sql, Collection<?> values, RowMapper<T> mapper, @Nullable Object... arguments) {
        var rows = new ArrayList<T>();
        var all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            var chunk = all.subList(from, Math.min(all.size(), from + IN_LIST));
            rows.addAll(list(sql.replace(IN_MARK, marks(padded(chunk.size()))), mapper, joined(arguments, chunk)));
        }
        return rows;
    }

    /// Changes rows by a list of values; see [#listIn].
    public long updateIn(String sql, Collection<?> values, @Nullable Object... arguments) {
        long changed = 0;
        var all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            var chunk = all.subList(from, Math.min(all.size(), from + IN_LIST));
            changed += update(sql.replace(IN_MARK, marks(padded(chunk.size()))), joined(arguments, chunk));
        }
        return changed;
    }

    /// @return the rows changed, as the server counts them
    public int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException("Writing", e);
        }
    }

    /// Inserts one row.
    ///
    /// @return its generated id
    public long insert(String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, arguments);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new StorageException("Writing", e);
        }
    }

    /// Runs one statement for many rows, in round trips of 2,000.
    public <R> void batch(String sql, Collection<R> rows, Function<? super R, @Nullable Object[]> arguments) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (R row : rows) {
                bind(statement, arguments.apply(row));
                statement.addBatch();
                if (++pending == BATCH) {
                    statement.executeBatch();
                    pending = 0;
                }
            }
            if (pending > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new StorageException("Writing", e);
        }
    }

    /// Reads all rows above a key, page by page.
    ///
    /// @param page the rows with a key above the one given, in key order, at most [#PAGE]
    public <T> void forEach(long afterKey, LongFunction<List<T>> page, ToLongFunction<T> key, Consumer<T> reader) {
        long after = afterKey;
        List<T> rows;
        do {
            rows = page.apply(after);
            rows.forEach(reader);
            if (!rows.isEmpty()) {
                after = key.applyAsLong(rows.getLast());
            }
        } while (rows.size() == PAGE);
    }

    private static <T> List<T> read(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            var row = new Row(result);
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(mapper.map(row));
            }
            return rows;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, toSql(arguments[i]));
        }
    }

    private static @Nullable Object toSql(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant time -> LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }

    /// Lists are filled up to a power of two with their last value, so that few different statements exist.
    private static int padded(int size) {
        return Math.min(IN_LIST, Integer.highestOneBit(Math.max(1, size * 2 - 1)));
    }

    private static String marks(int count) {
        return "(" + "?,".repeat(count - 1) + "?)";
    }

    private static @Nullable Object[] joined(@Nullable Object[] arguments, List<?> chunk) {
        int padded = padded(chunk.size());
        var all = new @Nullable Object[arguments.length + padded];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        for (int i = 0; i < padded; i++) {
            all[arguments.length + i] = chunk.get(Math.min(i, chunk.size() - 1));
        }
        return all;
    }
}
