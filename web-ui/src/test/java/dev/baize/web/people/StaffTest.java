package dev.baize.web.people;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.People;
import dev.baize.domain.access.Person;
import dev.baize.domain.access.Role;
import dev.baize.web.portal.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StaffTest {
    private final Recorder people = new Recorder();
    private final Staff staff = new Staff(people);
    private final SignedIn admin = signedIn("admin", Role.ADMINISTRATOR, false);
    private final Person mei = person("mei");

    @Test
    void everyAction_byAnAdministrator_isDoneInTheirName() {
        assertThat(staff.add("lin", "Lin", Role.AGENT, admin)).isEqualTo("first-password");
        assertThat(staff.resetPassword(mei, admin)).isEqualTo("next-password");
        staff.setRole(mei, Role.MARKETER, admin);
        staff.setDisabled(mei, true, admin);

        assertThat(people.done)
                .containsExactly(
                        "create lin AGENT person:admin",
                        "reset mei person:admin",
                        "role mei MARKETER person:admin",
                        "disabled mei true person:admin");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
    void everyAction_byAnotherRole_isForbiddenAndDoesNothing(Role role) {
        SignedIn other = signedIn("mei", role, false);

        assertForbidden(() -> staff.list(other));
        assertForbidden(() -> staff.add("lin", "Lin", Role.ADMINISTRATOR, other));
        assertForbidden(() -> staff.resetPassword(person("admin"), other));
        assertForbidden(() -> staff.setRole(mei, Role.ADMINISTRATOR, other));
        assertForbidden(() -> staff.setDisabled(person("admin"), true, other));
        assertThat(people.done).isEmpty();
    }

    @Test
    void everyAction_byAnAdministratorWithSomeoneElsesPassword_isForbidden() {
        SignedIn fresh = signedIn("admin", Role.ADMINISTRATOR, true);

        assertForbidden(() -> staff.add("lin", "Lin", Role.ADMINISTRATOR, fresh));
        assertThat(people.done).isEmpty();
    }

    @Test
    void ownAccount_isInAColleaguesHands() {
        Person self = person("admin");

        assertForbidden(() -> staff.setDisabled(self, true, admin));
        assertForbidden(() -> staff.setRole(self, Role.AGENT, admin));
        assertForbidden(() -> staff.resetPassword(self, admin));
        assertThat(people.done).isEmpty();
    }

    private static void assertForbidden(Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
    }

    private static SignedIn signedIn(String username, Role role, boolean passwordChangeRequired) {
        return new SignedIn(username, username, role, passwordChangeRequired, "c1");
    }

    private static Person person(String username) {
        return new Person(
                username, username, Role.ANALYST, false, false, Instant.parse("2026-03-01T12:00:00Z"), null, "c1");
    }

    /// Writes down what it is asked to change.
    private static final class Recorder implements People {
        private final List<String> done = new ArrayList<>();

        @Override
        public Optional<Person> findPerson(String username) {
            return Optional.empty();
        }

        @Override
        public List<Person> listPeople() {
            return List.of();
        }

        @Override
        public Optional<Person> authenticate(String username, char[] password) {
            return Optional.empty();
        }

        @Override
        public String createPerson(String username, String displayName, Role role, String actor) {
            done.add("create " + username + " " + role + " " + actor);
            return "first-password";
        }

        @Override
        public String resetPassword(String username, String actor) {
            done.add("reset " + username + " " + actor);
            return "next-password";
        }

        @Override
        public void changePassword(String username, char[] current, char[] replacement) {
            done.add("change " + username);
        }

        @Override
        public void setRole(String username, Role role, String actor) {
            done.add("role " + username + " " + role + " " + actor);
        }

        @Override
        public void setDisabled(String username, boolean disabled, String actor) {
            done.add("disabled " + username + " " + disabled + " " + actor);
        }
    }
}
