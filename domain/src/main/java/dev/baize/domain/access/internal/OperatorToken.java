package dev.baize.domain.access.internal;

import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.Scope;
import dev.baize.domain.shop.InstallationSecrets;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/// The key of whoever may read the server's files: made anew at each start and written to
/// `secrets/operator.token`, from where the launcher takes it. It is in no database and has every scope.
@ApplicationScoped
class OperatorToken {
    static final String KEY_ID = "operator";
    private static final String FILE = "operator.token";

    private final InstallationSecrets secrets;
    private final byte[] hash;
    private final ApiKey key;
    private final KeySecret secret;

    OperatorToken() {
        this(new InstallationSecrets(org.eclipse.microprofile.config.ConfigProvider.getConfig()));
    }

    @Inject
    OperatorToken(InstallationSecrets secrets) {
        this.secrets = secrets;
        this.secret = KeySecret.generate(KEY_ID);
        this.hash = secret.sha256();
        this.key = new ApiKey(
                KEY_ID,
                "Operator",
                ApiKey.Kind.SERVER,
                EnumSet.allOf(Scope.class),
                List.of(),
                Instant.now(),
                "system",
                null,
                null);
    }

    void publish(@Observes @Priority(500) Startup startup) {
        secrets.write(FILE, secret.text());
    }

    Optional<ApiKey> authenticate(KeySecret presented) {
        return presented.hashesTo(hash) ? Optional.of(key) : Optional.empty();
    }
}
