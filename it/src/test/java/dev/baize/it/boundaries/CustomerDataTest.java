package dev.baize.it.boundaries;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.baize.domain.customer.CustomerDataHolder;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import static org.assertj.core.api.Assertions.assertThat;

/// Every table that names a customer has its holder, so that erasure and subject access miss none.
class CustomerDataTest {
    private static final Set<String> TABLES = CustomerTables.in(SqlText.ofProduct().stream()
            .filter(text -> text.file().toString().endsWith(".sql"))
            .map(SqlText::text)
            .toList());

    private static final Pattern TABLE = Pattern.compile("String table\\(\\)\\s*\\{\\s*return \"(\\w+)\";");

    @Test
    void tablesThatNameACustomer_eachHasAHolder() {
        assertThat(TABLES).contains("interaction", "shop_order", "review", "consent_change");
        var missing = new TreeSet<>(TABLES);
        missing.removeAll(tablesOfHolders());
        assertThat(missing)
                .as("tables with a customer column and without a CustomerDataHolder bean: erasure would forget them")
                .isEmpty();
    }

    @Test
    void holders_allOfThem_areBeans() {
        assertThat(holders())
                .allMatch(
                        holder -> holder.isAnnotatedWith(ApplicationScoped.class), "is @ApplicationScoped, thus found");
    }

    @Test
    void customerTables_columnsOfAllForms_areSeen() {
        String migration = """
                CREATE TABLE visit (id BIGINT, customer_id BIGINT NULL, KEY k (customer_id));
                CREATE TABLE mood (
                  id BIGINT NOT NULL,
                  customer_no BIGINT NOT NULL
                );
                ALTER TABLE basket ADD COLUMN customer_pseudonym CHAR(26) NULL;
                CREATE TABLE stock (id BIGINT NOT NULL, amount INT NOT NULL);
                """;
        assertThat(CustomerTables.in(List.of(migration))).containsExactly("basket", "mood", "visit");
    }

    private static Set<JavaClass> holders() {
        return ProductClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(CustomerDataHolder.class) && !type.isInterface())
                .collect(Collectors.toSet());
    }

    /// What the source of each holder says its table is.
    private static Set<String> tablesOfHolders() {
        return holders().stream().map(CustomerDataTest::table).collect(Collectors.toSet());
    }

    private static String table(JavaClass holder) {
        String source = holder.getName().replace('.', '/') + ".java";
        return ProductClasses.MODULES.stream()
                .map(module -> Path.of("..", module, "src/main/java", source))
                .filter(Files::exists)
                .map(SqlText::read)
                .map(TABLE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(holder.getName() + ".table() does not return a text right away"));
    }
}
