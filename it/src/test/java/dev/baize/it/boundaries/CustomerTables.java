package dev.baize.it.boundaries;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The tables of the migrations that name a customer.
final class CustomerTables {
    /// The customer's own row goes with the customer, see `Erasure`.
    private static final Set<String> ERASED_ITSELF = Set.of("customer");

    private static final Pattern TABLE =
            Pattern.compile("(?is)\\b(?:CREATE|ALTER)\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?`?(\\w+)`?([^;]*);");
    private static final Pattern CUSTOMER_COLUMN =
            Pattern.compile("(?im)(?:^|[(,]|ADD\\s+COLUMN|ADD)\\s*`?(\\w*customer\\w*|\\w*pseudonym\\w*)`?\\s+[A-Z]+");

    private CustomerTables() {}

    /// Names of the tables that have a column naming a customer.
    static Set<String> in(List<String> migrations) {
        var tables = new TreeSet<String>();
        for (String migration : migrations) {
            var statement = TABLE.matcher(migration);
            while (statement.find()) {
                if (CUSTOMER_COLUMN.matcher(statement.group(2)).find() && !ERASED_ITSELF.contains(statement.group(1))) {
                    tables.add(statement.group(1));
                }
            }
        }
        return tables;
    }
}
