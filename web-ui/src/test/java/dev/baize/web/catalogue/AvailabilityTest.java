package dev.baize.web.catalogue;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Role;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.domain.storage.Transactions;
import dev.baize.web.portal.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AvailabilityTest {
    private final List<String> calls = new ArrayList<>();
    private final Availability availability =
            new Availability(recording(Catalog.class), recording(AuditLog.class), recording(Transactions.class));

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "AGENT"})
    void change_roleWithoutTheCatalogue_isForbiddenAndChangesNothing(Role role) {
        assertThatThrownBy(() -> availability.change(person(role), "CUP", false))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
        assertThat(calls).isEmpty();
    }

    @Test
    void change_marketer_withdrawsAndOffersInTheirName() {
        availability.change(person(Role.MARKETER), "CUP", false);
        availability.change(person(Role.MARKETER), "CUP", true);

        assertThat(calls)
                .containsExactly(
                        "withdrawItem[CUP]",
                        "append[person:wei, item.withdrawn, CUP, {}]",
                        "offerItem[CUP]",
                        "append[person:wei, item.offered, CUP, {}]");
    }

    private static SignedIn person(Role role) {
        return new SignedIn("wei", "Wei", role, false, "c1");
    }

    /// Notes every call; a transaction runs its block.
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
