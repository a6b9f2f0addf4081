package dev.baize.domain.customer.internal;

import dev.baize.domain.Base32;
import dev.baize.domain.Rules;
import dev.baize.domain.shop.InstallationSecrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Turns the shop's customer ids into pseudonyms: HMAC-SHA256 under the installation's key, of which the first 130
/// bits are kept. Without the key nobody can tell which id a pseudonym came from, not even by trying all ids.
///
/// Source: RFC 2104; truncation by section 5.
@ApplicationScoped
public class Pseudonyms {
    public static final int LENGTH = 26;
    public static final int MAX_SHOP_CUSTOMER_ID = 200;
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    @Inject
    public Pseudonyms(InstallationSecrets secrets) {
        this(secrets.key("pseudonym"));
    }

    Pseudonyms(byte[] key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected Pseudonyms() {
        keyed = null;
    }

    /// @throws dev.baize.domain.DomainException of kind INVALID
    public String of(String shopCustomerId) {
        Rules.require(
                Rules.isId(shopCustomerId, MAX_SHOP_CUSTOMER_ID),
                "customer_id",
                "must have 1 to 200 characters and no control characters");
        return Base32.encode(mac().doFinal(shopCustomerId.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    /// A copy per use, for a Mac serves one thread at a time; copying is cheaper than keying.
    private Mac mac() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's HmacSHA256 can be copied.", e);
        }
    }
}
