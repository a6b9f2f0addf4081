package dev.baize.domain.access;

import java.util.List;
import java.util.Optional;

/// The people of the portal and their passwords (PBKDF2-HMAC-SHA256, 600,000 rounds, random salt).
public interface People {
    Optional<Person> findPerson(String username);

    List<Person> listPeople();

    /// The person, when the password is right, the person is not disabled and not locked; five wrong
    /// passwords lock for a minute.
    Optional<Person> authenticate(String username, char[] password);

    /// @return a generated first password, which must be changed at the first sign-in
    String createPerson(String username, String displayName, Role role, String actor);

    /// @return a generated password, which must be changed at the next sign-in
    String resetPassword(String username, String actor);

    /// @throws dev.baize.domain.DomainException of kind INVALID when the current one is wrong or the new one breaks a
    /// rule
    void changePassword(String username, char[] current, char[] replacement);

    void setRole(String username, Role role, String actor);

    /// Also ends what the person may do in open sessions at their next request. The last administrator cannot be
    /// disabled.
    void setDisabled(String username, boolean disabled, String actor);
}
