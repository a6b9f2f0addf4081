package dev.baize.it.boundaries;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.baize.domain.customer.CustomerDataHolder;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import static org.assertj.core.api.Assertions.assertThat;

/// Every table that names a customer has its holder, so that erasure and subject access miss none.
class CustomerDataTest {
    private static final Set<String> TABLES = CustomerTables.in(SqlText.ofProduct().stream()
            .filter(text -> text.file().toString().endsWith(".sql"))
            .map(SqlText::text)
            .toList());

    @Test
    void tablesThatNameACustomer_eachHasAHolder() throws ReflectiveOperationException {
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

    /// Asks each holder, made by the constructor that its proxy uses too.
    private static Set<String> tablesOfHolders() throws ReflectiveOperationException {
        var tables = new TreeSet<String>();
        for (JavaClass holder : holders()) {
            var constructor = Class.forName(holder.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            tables.add(((CustomerDataHolder) constructor.newInstance()).table());
        }
        return tables;
    }
}
