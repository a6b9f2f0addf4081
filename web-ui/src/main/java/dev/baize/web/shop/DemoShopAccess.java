package dev.baize.web.shop;

import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.ApiKeys;
import dev.baize.domain.access.Scope;
import dev.baize.domain.shop.InstallationSecrets;
import dev.baize.domain.shop.Shop;
import dev.baize.domain.shop.Shops;
import org.eclipse.microprofile.config.Config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Whether the demo shop page is served, and the key it speaks with.
@ApplicationScoped
public class DemoShopAccess {
    static final String KEY_NAME = "demo-shop";

    private static final String KEY_FILE = "demo-shop-browser-key";
    private static final String ACTOR = "system";
    private static final Set<Scope> SCOPES =
            Set.of(Scope.EVENTS_WRITE, Scope.RECOMMENDATIONS_READ, Scope.SEARCH_READ, Scope.ITEMS_READ);

    private final Config config;
    private final Shops shops;
    private final ApiKeys keys;
    private final InstallationSecrets secrets;

    @Inject
    public DemoShopAccess(Config config, Shops shops, ApiKeys keys, InstallationSecrets secrets) {
        this.config = config;
        this.shops = shops;
        this.keys = keys;
        this.secrets = secrets;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DemoShopAccess() {
        this(null, null, null, null);
    }

    /// `baize.web.demo-shop`; where it is not set, whether the demo shop was loaded.
    public boolean isOpen() {
        return config.getOptionalValue("baize.web.demo-shop", Boolean.class)
                .orElseGet(() -> shops.getShop().kind() == Shop.Kind.DEMO);
    }

    /// The page's publishable key, made at the first visit, and again when someone has revoked it.
    public synchronized String browserKey() {
        return secrets.read(KEY_FILE)
                .filter(secret -> keys.authenticate(secret).isPresent())
                .orElseGet(this::createKey);
    }

    private String createKey() {
        ApiKeys.NewKey created = keys.createBrowserKey(KEY_NAME, SCOPES, List.of(ApiKey.OWN_ORIGIN), ACTOR);
        secrets.write(KEY_FILE, created.secret());
        return created.secret();
    }

    /// The secret with which the shop's server signs its customers' tokens.
    Optional<byte[]> tokenSecret() {
        return keys.authenticate(browserKey()).flatMap(key -> keys.findTokenSecret(key.keyId()));
    }
}
