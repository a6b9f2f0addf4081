package dev.baize.web.people;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.People;
import dev.baize.domain.access.Person;
import dev.baize.domain.access.Role;
import dev.baize.web.portal.SignedIn;

import java.util.List;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// What an administrator does with the other people of the portal. Nobody does it to themselves: one's own role and
/// access are in a colleague's hands, so that a slip cannot lock its author out.
@Singleton
class Staff {
    private final People people;

    @Inject
    Staff(People people) {
        this.people = people;
    }

    List<Person> list(SignedIn by) {
        by.requireAdministrator();
        return people.listPeople();
    }

    /// @return the password for the first sign-in
    String add(String username, String displayName, Role role, SignedIn by) {
        return people.createPerson(
                username, displayName, role, by.requireAdministrator().actor());
    }

    /// @return the password for the next sign-in
    String resetPassword(Person person, SignedIn by) {
        return people.resetPassword(person.username(), actorOver(person, by));
    }

    void setRole(Person person, Role role, SignedIn by) {
        people.setRole(person.username(), role, actorOver(person, by));
    }

    void setDisabled(Person person, boolean disabled, SignedIn by) {
        people.setDisabled(person.username(), disabled, actorOver(person, by));
    }

    private static String actorOver(Person person, SignedIn by) {
        by.requireAdministrator();
        if (person.username().equals(by.username())) {
            throw new DomainException(
                    DomainException.Kind.FORBIDDEN, "self", "Another administrator must do this to your own account");
        }
        return by.actor();
    }
}
