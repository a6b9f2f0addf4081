package dev.baize.web.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.Caller;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import jakarta.enterprise.context.RequestScoped;

/// The caller that [AuthenticationFilter] found.
@RequestScoped
public class CurrentCaller implements Caller {
    private static final String OPERATOR = "operator";

    private @Nullable ApiKey key;
    private @Nullable String tokenCustomer;

    void identify(ApiKey authenticated, @Nullable String customerOfToken) {
        this.key = authenticated;
        this.tokenCustomer = customerOfToken;
    }

    boolean isKnown() {
        return key != null;
    }

    @Override
    public ApiKey key() {
        return Objects.requireNonNull(key, "Only authenticated calls have a caller");
    }

    @Override
    public String actor() {
        return key().keyId().equals(OPERATOR) ? OPERATOR : "key:" + key().keyId();
    }

    @Override
    public boolean isBrowser() {
        return key().kind() == ApiKey.Kind.BROWSER;
    }

    @Override
    public @Nullable String customer(@Nullable String claimed) {
        if (!isBrowser()) {
            return claimed;
        }
        if (claimed != null && !claimed.equals(tokenCustomer)) {
            throw new DomainException(
                    DomainException.Kind.FORBIDDEN,
                    "customer_id",
                    "A browser key may name a customer only by a customer token signed by the shop's server;"
                            + " use session_id for visitors.");
        }
        return tokenCustomer;
    }
}
