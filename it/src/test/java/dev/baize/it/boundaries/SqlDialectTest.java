package dev.baize.it.boundaries;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/// The embedded database is MariaDB 11.4 and production may be MySQL 8.4: all SQL has to run on both.
class SqlDialectTest {
    @Test
    void sqlOfTheProduct_bothDatabases_takeIt() {
        List<SqlText> texts = SqlText.ofProduct();
        assertThat(texts).anyMatch(text -> text.text().contains("CREATE TABLE interaction"));
        assertThat(texts).anyMatch(text -> text.text().startsWith("SELECT "));
        assertThat(texts.stream().map(Dialect::findFault).flatMap(Optional::stream))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT attributes->>'$.colour' FROM item",
                "SELECT 1 FROM item WHERE 'red' MEMBER OF (attributes)",
                "SELECT CAST(? AS JSON)",
                "SELECT JSON_UNQUOTE(JSON_EXTRACT(detail, '$.a')) FROM audit_entry",
                "INSERT INTO item (id) VALUES (?) AS new ON DUPLICATE KEY UPDATE id = new.id",
                "SELECT * FROM item i, LATERAL (SELECT 1) x",
                "SELECT ANY_VALUE(title) FROM item",
                "SELECT 1 FROM item WHERE REGEXP_LIKE(title, 'a')",
                "CREATE TABLE t (a TEXT, FULLTEXT KEY a (a) WITH PARSER ngram)",
                "VALUES ROW(1, 2)",
                "CREATE TABLE t (a JSON, KEY k ((CAST(a AS CHAR(10)))))",
                "INSERT INTO item (title) VALUES (?) RETURNING id",
                "CREATE SEQUENCE ids",
                "ALTER TABLE item ADD COLUMN IF NOT EXISTS colour TEXT",
                "CREATE INDEX IF NOT EXISTS k ON item (title)",
                "CREATE TABLE t (\n  id UUID NOT NULL PRIMARY KEY)",
                "SELECT MEDIAN(price) OVER () FROM item",
                "SELECT id FROM item ORDER BY id FETCH FIRST 10 ROWS ONLY",
                "CREATE TABLE t (\n  rank INT NOT NULL)",
                "CREATE TABLE t (a INT) ENGINE=Aria"
            })
    void sqlOfOneDatabaseOnly_isRefused(String sql) {
        assertThat(Dialect.findFault(new SqlText(Path.of("x.sql"), 1, sql))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT JSON_VALUE(attributes, '$.colour') FROM item",
                "INSERT INTO item (id) VALUES (?) ON DUPLICATE KEY UPDATE id = VALUES(id)",
                "SELECT id FROM job WHERE state = 'QUEUED' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
                "WITH RECURSIVE days AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM days WHERE n < 7) SELECT n FROM days",
                "SELECT ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY id) AS position FROM interaction",
                "SELECT j.v FROM item, JSON_TABLE(attributes, '$[*]' COLUMNS (v VARCHAR(10) PATH '$')) j"
            })
    void sqlOfBothDatabases_passes(String sql) {
        assertThat(Dialect.findFault(new SqlText(Path.of("x.sql"), 1, sql))).isEmpty();
    }

    @Test
    void stringsOfASource_commentsAndCharacters_areTold() {
        String source = """
                // "not this"
                char quote = '"';
                String a = "SELECT \\"x\\" FROM t"; /* "nor this" */
                String b = \"""
                    DELETE FROM t\""";
                """;
        assertThat(SqlText.ofJava(Path.of("A.java"), source))
                .extracting(SqlText::line, text -> text.text().strip())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "SELECT \\\"x\\\" FROM t"),
                        org.assertj.core.groups.Tuple.tuple(4, "DELETE FROM t"));
    }
}
