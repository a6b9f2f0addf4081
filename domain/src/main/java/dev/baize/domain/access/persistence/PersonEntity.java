package dev.baize.domain.access.persistence;

import dev.baize.domain.access.Person;
import dev.baize.domain.access.Role;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/// Someone of the portal, with the password's hash and the count of wrong tries.
///
/// From the fifth wrong password in a row on, each locks for a minute; a right one in time resets the count.
@Entity(name = "Person")
@Table(name = "person")
@SuppressWarnings("NullAway.Init") // JPA fills the fields.
public class PersonEntity {
    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(1);
    private static final int CREDENTIAL_BYTES = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_change_required")
    private boolean passwordChangeRequired;

    private boolean disabled;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in")
    private @Nullable Instant lastSignIn;

    @Version
    private long version;

    protected PersonEntity() {}

    public PersonEntity(String username, String displayName, Role role, String passwordHash, Instant createdAt) {
        this.username = username;
        this.displayName = displayName;
        this.role = role;
        this.passwordHash = passwordHash;
        this.passwordChangeRequired = true;
        this.createdAt = createdAt;
    }

    public Person toPerson() {
        return new Person(
                username, displayName, role, passwordChangeRequired, disabled, createdAt, lastSignIn, credential());
    }

    /// Of the hash with its salt: the same password chosen again gives another text.
    private String credential() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, CREDENTIAL_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mayTry(Instant now) {
        return !disabled && (lockedUntil == null || !now.isBefore(lockedUntil));
    }

    public boolean isActiveAdministrator() {
        return role == Role.ADMINISTRATOR && !disabled;
    }

    void signedIn(Instant now) {
        failedAttempts = 0;
        lockedUntil = null;
        lastSignIn = now;
    }

    /// @return whether this try locked the person
    boolean triedWrongly(Instant now) {
        failedAttempts++;
        if (failedAttempts < TRIES) {
            return false;
        }
        lockedUntil = now.plus(LOCK);
        return true;
    }

    void replacePassword(String hash, boolean changeRequired) {
        passwordHash = hash;
        passwordChangeRequired = changeRequired;
        failedAttempts = 0;
        lockedUntil = null;
    }

    void assume(Role newRole) {
        role = newRole;
    }

    void disable(boolean nowDisabled) {
        disabled = nowDisabled;
    }
}
