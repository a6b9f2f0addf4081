package dev.baize.domain.access.persistence;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.Person;
import dev.baize.domain.access.Role;
import dev.baize.domain.privacy.AuditLog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/// Stores people, each change together with its audit entry. User names are given in lower case.
@ApplicationScoped
public class PersonRepository {
    @PersistenceContext(unitName = "baize")
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    /// The person as stored, apart from any transaction.
    @Transactional
    public Optional<PersonEntity> find(String username) {
        return entities.createQuery("SELECT p FROM Person p WHERE p.username = :username", PersonEntity.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public List<Person> list() {
        return entities.createQuery("SELECT p FROM Person p ORDER BY p.username", PersonEntity.class)
                .getResultStream()
                .map(PersonEntity::toPerson)
                .toList();
    }

    /// @throws DomainException of kind CONFLICT when the name is taken
    @Transactional
    public void create(PersonEntity person, String actor) {
        String username = person.toPerson().username();
        if (find(username).isPresent()) {
            throw DomainException.conflict("There is a person with this user name already");
        }
        entities.persist(person);
        audit.append(
                actor,
                "person.created",
                username,
                Map.of("role", person.toPerson().role().name()));
    }

    @Transactional
    public Person recordSignIn(String username, Instant now) {
        PersonEntity person = lock(username);
        person.signedIn(now);
        audit.append("person:" + username, "person.signed-in", username, Map.of());
        return person.toPerson();
    }

    @Transactional
    public void recordWrongPassword(String username, Instant now) {
        if (lock(username).triedWrongly(now)) {
            audit.append("system", "person.locked", username, Map.of("reason", "wrong passwords"));
        }
    }

    @Transactional
    public void replacePassword(String username, String hash, boolean changeRequired, String actor) {
        lock(username).replacePassword(hash, changeRequired);
        audit.append(actor, changeRequired ? "person.password-reset" : "person.password-changed", username, Map.of());
    }

    @Transactional
    public void setRole(String username, Role role, String actor) {
        if (role != Role.ADMINISTRATOR) {
            refuseLastAdministrator(username);
        }
        lock(username).assume(role);
        audit.append(actor, "person.role-changed", username, Map.of("role", role.name()));
    }

    @Transactional
    public void setDisabled(String username, boolean disabled, String actor) {
        if (disabled) {
            refuseLastAdministrator(username);
        }
        lock(username).disable(disabled);
        audit.append(actor, disabled ? "person.disabled" : "person.enabled", username, Map.of());
    }

    /// Locks all administrators, so that two cannot take each other's place at the same time.
    private void refuseLastAdministrator(String username) {
        List<PersonEntity> administrators = entities
                .createQuery("SELECT p FROM Person p WHERE p.role = :role ORDER BY p.id", PersonEntity.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(PersonEntity::isActiveAdministrator)
                .toList();
        if (administrators.size() == 1
                && administrators.getFirst().toPerson().username().equals(username)) {
            throw DomainException.conflict(
                    "This is the last administrator; make another person an administrator first");
        }
    }

    private PersonEntity lock(String username) {
        return entities.createQuery("SELECT p FROM Person p WHERE p.username = :username", PersonEntity.class)
                .setParameter("username", username)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("There is no person with this user name"));
    }
}
