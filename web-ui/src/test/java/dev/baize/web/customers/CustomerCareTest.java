package dev.baize.web.customers;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Role;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Transactions;
import dev.baize.web.portal.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CustomerCareTest {
    private static final Customer ANNA =
            new Customer(42, "0123456789ABCDEFGHJKMNPQRS", "en", null, Instant.EPOCH, Instant.EPOCH, Map.of(), false);

    private final List<String> calls = new ArrayList<>();
    private final CustomerCare care =
            new CustomerCare(recording(Customers.class), recording(AuditLog.class), recording(Transactions.class));

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MARKETER", "ANALYST"})
    void recordConsent_roleWithoutCare_isForbiddenAndChangesNothing(Role role) {
        assertForbidden(() -> care.recordConsent(person(role), ANNA, Purpose.TRAINING, Consent.GRANTED));
        assertForbidden(() -> care.export(person(role), ANNA, (_, _) -> {}));
        assertForbidden(() -> care.erase(person(role), ANNA));
    }

    @Test
    void erase_agent_isForbidden() {
        assertForbidden(() -> care.erase(person(Role.AGENT), ANNA));
    }

    @Test
    void erase_administrator_erasesInTheirName() {
        care.erase(person(Role.ADMINISTRATOR), ANNA);

        assertThat(calls).containsExactly("eraseCustomer[42, person:wei]");
    }

    @Test
    void recordConsent_agent_saysWhoAndNeverThePseudonymInTheAuditLog() {
        care.recordConsent(person(Role.AGENT), ANNA, Purpose.TRAINING, Consent.DENIED);

        assertThat(calls.getFirst()).isEqualTo("putConsent[42, {TRAINING=DENIED}, portal:wei]");
        assertThat(calls.get(1))
                .startsWith("append[person:wei, customer.consent_recorded, customer:42,")
                .doesNotContain(ANNA.pseudonym());
    }

    @Test
    void export_agent_isAuditedBeforeTheFirstRow() {
        care.export(person(Role.AGENT), ANNA, (_, _) -> {});

        assertThat(calls)
                .extracting(call -> call.substring(0, call.indexOf('[')))
                .containsExactly("getCustomer", "append", "exportCustomer");
    }

    private void assertForbidden(Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
        assertThat(calls).isEmpty();
    }

    private static SignedIn person(Role role) {
        return new SignedIn("wei", "Wei", role, false, "c1");
    }

    /// Notes every call and answers null; a transaction runs its block.
    private <T> T recording(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (arguments[0] instanceof Supplier<?> block) {
                        return block.get();
                    }
                    calls.add(method.getName() + Arrays.toString(arguments));
                    return null;
                }));
    }
}
