package dev.baize.domain.access.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.People;
import dev.baize.domain.access.Person;
import dev.baize.domain.access.Role;
import dev.baize.domain.access.persistence.PersonEntity;
import dev.baize.domain.access.persistence.PersonRepository;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// People in the database. User names are told apart without regard to case.
///
/// A password takes a processor some tenths of a second to check, outside any transaction. Tries for one name wait
/// for each other, so that parallel guesses cannot outrun the lock.
@ApplicationScoped
class DefaultPeople implements People {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final int MAX_DISPLAY_NAME = 100;
    private static final int STRIPES = 16;

    /// Checked when there is no such person, so that the time taken does not tell.
    private static final String NOBODY = PasswordHash.of("nobody".toCharArray());

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    @Inject
    private PersonRepository repository;

    @Override
    public Optional<Person> findPerson(String username) {
        return repository.find(normalise(username)).map(PersonEntity::toPerson);
    }

    @Override
    public List<Person> listPeople() {
        return repository.list();
    }

    @Override
    public Optional<Person> authenticate(String username, char[] password) {
        String name = normalise(username);
        return isRight(name, password) ? Optional.of(repository.recordSignIn(name, now())) : Optional.empty();
    }

    private boolean isRight(String name, char[] password) {
        Lock stripe = stripes[Math.floorMod(name.hashCode(), STRIPES)];
        stripe.lock();
        try {
            return check(name, password);
        } finally {
            stripe.unlock();
        }
    }

    private boolean check(String name, char[] password) {
        Optional<PersonEntity> found = repository.find(name);
        boolean right = PasswordHash.matches(
                password, found.map(PersonEntity::passwordHash).orElse(NOBODY));
        if (found.isEmpty() || !found.get().mayTry(now())) {
            return false;
        }
        if (!right) {
            repository.recordWrongPassword(name, now());
        }
        return right;
    }

    @Override
    public String createPerson(String username, String displayName, Role role, String actor) {
        String name = normalise(username);
        if (!USERNAME.matcher(name).matches()) {
            throw DomainException.invalid(
                    "username", "username must have 1 to 100 letters, digits, dots, hyphens, underscores or @");
        }
        if (displayName.isBlank() || displayName.length() > MAX_DISPLAY_NAME) {
            throw DomainException.invalid("display_name", "display_name must have 1 to 100 characters");
        }
        String password = PasswordRules.generate();
        String hash = PasswordHash.of(password.toCharArray());
        repository.create(new PersonEntity(name, displayName.strip(), role, hash, now()), actor);
        return password;
    }

    @Override
    public String resetPassword(String username, String actor) {
        String password = PasswordRules.generate();
        repository.replacePassword(normalise(username), PasswordHash.of(password.toCharArray()), true, actor);
        return password;
    }

    @Override
    public void changePassword(String username, char[] current, char[] replacement) {
        String name = normalise(username);
        if (!isRight(name, current)) {
            throw DomainException.invalid("current_password", "current_password is not right");
        }
        PasswordRules.check(name, current, replacement);
        repository.replacePassword(name, PasswordHash.of(replacement), false, "person:" + name);
    }

    @Override
    public void setRole(String username, Role role, String actor) {
        repository.setRole(normalise(username), role, actor);
    }

    @Override
    public void setDisabled(String username, boolean disabled, String actor) {
        repository.setDisabled(normalise(username), disabled, actor);
    }

    private static String normalise(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
