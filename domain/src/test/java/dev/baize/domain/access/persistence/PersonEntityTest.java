package dev.baize.domain.access.persistence;

import dev.baize.domain.access.Role;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class PersonEntityTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private final PersonEntity person = new PersonEntity("lin", "Lin", Role.ANALYST, "hash", NOW);

    @Test
    void triedWrongly_fifthTime_locksForAMinute() {
        for (int i = 0; i < 4; i++) {
            assertThat(person.triedWrongly(NOW)).isFalse();
            assertThat(person.mayTry(NOW)).isTrue();
        }

        assertThat(person.triedWrongly(NOW)).isTrue();

        assertThat(person.mayTry(NOW.plusSeconds(59))).isFalse();
        assertThat(person.mayTry(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void triedWrongly_afterALock_locksAtOnceAgain() {
        for (int i = 0; i < 5; i++) {
            person.triedWrongly(NOW);
        }

        assertThat(person.triedWrongly(NOW.plusSeconds(60))).isTrue();
        assertThat(person.mayTry(NOW.plusSeconds(61))).isFalse();
    }

    @Test
    void toPerson_passwordReplaced_hasAnotherCredentialThatIsNotTheHash() {
        String before = person.toPerson().credential();
        person.replacePassword("another hash", false);

        assertThat(person.toPerson().credential()).isNotEqualTo(before).doesNotContain("hash");
    }

    @Test
    void toPerson_signedIn_keepsItsCredential() {
        String before = person.toPerson().credential();
        person.signedIn(NOW);

        assertThat(person.toPerson().credential()).isEqualTo(before);
    }

    @Test
    void signedIn_inTime_startsTheCountAnew() {
        for (int i = 0; i < 4; i++) {
            person.triedWrongly(NOW);
        }
        person.signedIn(NOW);

        assertThat(person.triedWrongly(NOW)).isFalse();
        assertThat(person.toPerson().lastSignIn()).isEqualTo(NOW);
    }

    @Test
    void disable_administrator_countsAsNoneAndMayNotTry() {
        person.assume(Role.ADMINISTRATOR);
        assertThat(person.isActiveAdministrator()).isTrue();

        person.disable(true);

        assertThat(person.isActiveAdministrator()).isFalse();
        assertThat(person.mayTry(NOW)).isFalse();
    }
}
