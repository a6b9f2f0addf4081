package dev.baize.domain.access.internal;

import dev.baize.domain.access.People;
import dev.baize.domain.access.Role;
import dev.baize.domain.shop.InstallationSecrets;
import dev.baize.domain.storage.Transactions;

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

    @Inject
    private Transactions transactions;

    /// After the migration of the database, which observes with a lower number.
    void welcome(@Observes @Priority(1_000) Startup startup) {
        if (people.listPeople().isEmpty()) {
            transactions.required(this::create);
        }
    }

    /// The password is on the disk before the person is committed: an administrator whose password nobody could ever
    /// read would lock everyone out for good.
    private String create() {
        String password = people.createPerson(USERNAME, "Administrator", Role.ADMINISTRATOR, "system");
        secrets.write(FILE, password);
        return password;
    }
}
