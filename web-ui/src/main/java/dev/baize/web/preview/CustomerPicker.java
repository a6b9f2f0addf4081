package dev.baize.web.preview;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.demo.DemoCustomer;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A field to choose a customer by pseudonym or complete shop id. Offers the first [#OFFERED] that fit, those of the
/// demo shop that have a name first.
final class CustomerPicker extends ComboBox<Customer> {
    static final int OFFERED = 40;
    private static final int LONGEST = 200;

    private final transient Customers customers;
    private final transient Map<String, DemoCustomer> faces;
    private final transient List<Customer> named;

    CustomerPicker(String label, Customers customers, KnownFaces known) {
        super(label);
        this.customers = customers;
        faces = known.byPseudonym();
        named = known.listCustomers();
        setClearButtonVisible(true);
        setItemLabelGenerator(this::label);
        setItems(query ->
                offered(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
    }

    void choose(@Nullable String pseudonym) {
        setValue(pseudonym == null ? null : customers.findByPseudonym(pseudonym).orElse(null));
    }

    @Nullable
    String chosenPseudonym() {
        return getValue() == null ? null : getValue().pseudonym();
    }

    /// The name where the demo shop gives one, the pseudonym else.
    String label(Customer customer) {
        DemoCustomer face = faces.get(customer.pseudonym());
        return face == null ? customer.pseudonym() : KnownFaces.name(face, getLocale());
    }

    /// One line about the taste of a customer whom the demo shop describes; empty for anyone else.
    String sketch(Customer customer) {
        DemoCustomer face = faces.get(customer.pseudonym());
        return face == null ? "" : KnownFaces.sketch(face, getLocale());
    }

    private Stream<Customer> offered(String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<Customer> familiar = named.stream()
                .filter(each -> label(each).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        Stream<Customer> others = wanted.length() > LONGEST
                ? Stream.empty()
                : customers.searchCustomers(filter, null, OFFERED).items().stream();
        return Stream.concat(familiar.stream(), others.filter(each -> !familiar.contains(each)))
                .limit(OFFERED);
    }
}
