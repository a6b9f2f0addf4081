package dev.baize.it.boundaries;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one of MySQL 8.4 and MariaDB 11.4 takes and the other does not, or takes otherwise.
///
/// Sources: MariaDB's "Incompatibilities and Feature Differences Between MariaDB and MySQL", the two manuals' lists of
/// reserved words, and statements tried on both.
///
/// @param construct as it looks in SQL
/// @param instead what both take
record Dialect(Pattern construct, String instead) {
    static final List<Dialect> NOT_SHARED = List.of(
            // MySQL only.
            not("->>?\\s*'\\$", "JSON_VALUE(column, '$.path')"),
            not("\\bMEMBER\\s+OF\\s*\\(", "JSON_CONTAINS"),
            not("\\bCAST\\s*\\([^)]*\\bAS\\s+JSON\\s*\\)", "the text itself"),
            not("\\bJSON_UNQUOTE\\s*\\(", "JSON_VALUE, which keeps emoji"),
            not("\\)\\s*AS\\s+\\w+\\s+ON\\s+DUPLICATE\\b", "VALUES(column)"),
            not("\\bLATERAL\\s*\\(", "a window function"),
            not("\\b(UUID_TO_BIN|BIN_TO_UUID|ANY_VALUE|REGEXP_LIKE)\\s*\\(", "REGEXP, MIN or MAX, or ids of our own"),
            not("\\bWITH\\s+PARSER\\s+ngram\\b", "Lucene"),
            not("\\bVALUES\\s+ROW\\s*\\(", "VALUES (…), (…) in an INSERT"),
            not("\\b(KEY|INDEX)\\s+\\w*\\s*\\(\\s*\\(", "a generated column and an index on it"),
            not("\\bGROUPING\\s*\\(", "UNION ALL of the levels"),
            // MariaDB only: our tests run on MariaDB, so nothing else would notice these.
            not("\\b(INSERT|DELETE|REPLACE)\\b[^;]*\\bRETURNING\\s+[\\w*]", "generated keys, or a SELECT"),
            not("\\bCREATE\\s+SEQUENCE\\b|\\bNEXT\\s+VALUE\\s+FOR\\b|\\bNEXTVAL\\s*\\(", "AUTO_INCREMENT"),
            not("\\bCREATE\\s+OR\\s+REPLACE\\s+TABLE\\b", "DROP TABLE and CREATE TABLE"),
            not(
                    "\\b(ADD|DROP|MODIFY|CHANGE)\\s+(COLUMN\\s+|INDEX\\s+|KEY\\s+)?IF\\s+(NOT\\s+)?EXISTS\\b",
                    "Flyway knows"),
            not("\\bCREATE\\s+(UNIQUE\\s+)?INDEX\\s+IF\\s+NOT\\s+EXISTS\\b", "Flyway knows"),
            not("\\b\\w+\\s+(UUID|INET4|INET6)\\s+(NOT\\s+)?NULL\\b", "CHAR(26) or VARBINARY(16)"),
            not("\\bWITH\\s+SYSTEM\\s+VERSIONING\\b|\\bFOR\\s+SYSTEM_TIME\\b", "a history table"),
            not("\\b(MEDIAN|PERCENTILE_CONT|PERCENTILE_DISC)\\s*\\(", "NTILE or a quantile sketch"),
            not("\\bJSON_(DETAILED|COMPACT|LOOSE|EXISTS|QUERY|NORMALIZE)\\s*\\(", "JSON_EXTRACT or JSON_CONTAINS_PATH"),
            not("\\buca1400_", "utf8mb4_0900_ai_ci, which both know"),
            not("\\bFETCH\\s+(FIRST|NEXT)\\b[^;]*\\bROWS?\\b", "LIMIT"),
            not("\\bROWS\\s+EXAMINED\\b|\\bMINUS\\s+SELECT\\b", "LIMIT, or NOT EXISTS"),
            not("\\bDELETE\\s+FROM\\s+(\\w+)\\s+(AS\\s+)?\\w+\\s+USING\\b", "a subquery"),
            not("\\bENGINE\\s*=\\s*(?!InnoDB)\\w+", "InnoDB"),
            not("\\b(TO_CHAR|ADD_MONTHS|NATURAL_SORT_KEY|SFORMAT)\\s*\\(", "DATE_FORMAT, INTERVAL, CONCAT"));

    /// Words that are reserved in one of the two and that a schema might well use as names.
    static final List<String> RESERVED = List.of(
            "rank",
            "dense_rank",
            "row_number",
            "lead",
            "lag",
            "ntile",
            "cume_dist",
            "percent_rank",
            "first_value",
            "last_value",
            "nth_value",
            "groups",
            "system",
            "window",
            "over",
            "rows",
            "row",
            "of",
            "empty",
            "except",
            "intersect",
            "recursive",
            "lateral",
            "function",
            "json_table",
            "grouping",
            "offset",
            "returning",
            "page_checksum",
            "do_domain_ids",
            "ref_system_id",
            "stats_auto_recalc",
            "manual",
            "parallel",
            "qualify",
            "tablesample",
            "library",
            "current_role",
            "generated",
            "virtual",
            "stored",
            "condition",
            "signal",
            "range",
            "release",
            "interval",
            "key",
            "keys",
            "order",
            "group",
            "usage",
            "values",
            "char",
            "read",
            "write",
            "trigger",
            "schema",
            "rlike");

    private static final Pattern COLUMN = Pattern.compile(
            "(?im)^\\s*`?(" + String.join("|", RESERVED) + ")`?\\s+(TINY|SMALL|MEDIUM|BIG)?"
                    + "(INT|BIGINT|CHAR|VARCHAR|TEXT|JSON|DATETIME|DATE|DECIMAL|DOUBLE|FLOAT|BOOLEAN|BINARY|VARBINARY|BLOB)\\b");

    private static Dialect not(String construct, String instead) {
        return new Dialect(Pattern.compile(construct, Pattern.CASE_INSENSITIVE), instead);
    }

    /// What is wrong with a piece of SQL, in one sentence.
    static Optional<String> findFault(SqlText sql) {
        Optional<String> construct = NOT_SHARED.stream()
                .filter(dialect -> dialect.construct().matcher(sql.text()).find())
                .map(dialect -> "only one of MySQL 8.4 and MariaDB 11.4 takes " + dialect.construct() + "; both take "
                        + dialect.instead())
                .findFirst();
        var column = COLUMN.matcher(sql.text());
        return construct
                .or(() -> column.find()
                        ? Optional.of("\"" + column.group(1) + "\" is a reserved word")
                        : Optional.empty())
                .map(fault -> sql.file() + ":" + sql.line() + ": " + fault);
    }
}
