package dev.baize.domain.access.internal;

import dev.baize.domain.access.People;
import dev.baize.domain.access.Role;
import dev.baize.domain.shop.InstallationSecrets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/// Makes the person `admin` where there is nobody yet, and leaves the password, which must be changed at the first
/// sign-in, in `secrets/first-password` for whoever may read the server's files.
@ApplicationScoped
class FirstAdministrator {
    static final String USERNAME = "admin";
    private static final String FILE = "first-password";

    @Inject
    private People people;

    @Inject
    private InstallationSecrets secrets;

    /// After the migration of the database, which observes with a lower number.
    void welcome(@Observes @Priority(1_000) Startup startup) {
        if (people.listPeople().isEmpty()) {
            String password = people.createPerson(USERNAME, "Administrator", Role.ADMINISTRATOR, "system");
            secrets.write(FILE, password);
        }
    }
}
