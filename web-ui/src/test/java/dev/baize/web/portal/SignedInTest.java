package dev.baize.web.portal;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Person;
import dev.baize.domain.access.Role;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedInTest {
    private final SignedIn session = SignedIn.of(person(Role.ANALYST, false, "c1"));

    @Test
    void agreesWith_nothingChanged_goesOn() {
        assertThat(session.agreesWith(person(Role.ANALYST, false, "c1"))).isTrue();
    }

    @Test
    void agreesWith_passwordChangedElsewhere_ends() {
        assertThat(session.agreesWith(person(Role.ANALYST, false, "c2"))).isFalse();
    }

    @Test
    void agreesWith_roleChanged_ends() {
        assertThat(session.agreesWith(person(Role.ADMINISTRATOR, false, "c1"))).isFalse();
    }

    @Test
    void agreesWith_accessWithdrawn_ends() {
        assertThat(session.agreesWith(person(Role.ANALYST, true, "c1"))).isFalse();
    }

    @Test
    void requireAdministrator_otherRole_isRefused() {
        assertThatThrownBy(session::requireAdministrator).isInstanceOf(DomainException.class);
    }

    private static Person person(Role role, boolean disabled, String credential) {
        return new Person("mei", "Mei", role, false, disabled, Instant.parse("2026-03-01T12:00:00Z"), null, credential);
    }
}
