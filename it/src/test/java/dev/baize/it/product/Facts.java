package dev.baize.it.product;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.InstanceState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks into the product's database from outside: what is seen here is committed.
///
/// @param source the running product's database
public record Facts(MysqlDataSource source) {
    static Facts of(DataFolder data) {
        var source = new MysqlDataSource();
        int port = InstanceState.read(data).orElseThrow().databasePort();
        source.setURL("jdbc:mysql://127.0.0.1:" + port + "/baize?connectionTimeZone=UTC");
        source.setUser("baize");
        try {
            source.setPassword(Files.readString(data.databasePassword()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Facts(source);
    }

    /// The rows of a query, each as its columns' texts joined by `|`.
    public List<String> rows(String sql, Object... parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<String>();
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    var cells = new ArrayList<String>();
                    for (int column = 1; column <= columns; column++) {
                        cells.add(String.valueOf(result.getString(column)));
                    }
                    rows.add(String.join("|", cells));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
