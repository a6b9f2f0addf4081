package dev.baize.domain.shop.internal;

import dev.baize.domain.shop.Shop;
import dev.baize.domain.shop.Shops;
import dev.baize.domain.storage.Database;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Keeps the answer for a few seconds: every page asks whether the shop is simulated.
@ApplicationScoped
public class DefaultShops implements Shops {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Database database;
    private final Clock clock;
    private volatile @Nullable Known known;

    @Inject
    public DefaultShops(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultShops() {
        this.database = null;
        this.clock = null;
    }

    @Override
    public Shop getShop() {
        @Nullable Known last = known;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.until)) {
            return last.shop;
        }
        Shop shop = readShop();
        known = new Known(shop, now.plus(FRESH));
        return shop;
    }

    private Shop readShop() {
        return database.find(
                        """
                        SELECT kind, currency,
                          EXISTS (SELECT 1 FROM item WHERE simulated)
                            OR EXISTS (SELECT 1 FROM customer WHERE simulated) AS is_simulated
                        FROM shop WHERE id = 1""",
                        row -> new Shop(
                                row.constant("kind", Shop.Kind.class), row.flag("is_simulated"), row.text("currency")))
                .orElseThrow(() -> new IllegalStateException(
                        "The table shop is empty: the schema migration has not run; restart the server."));
    }

    private record Known(Shop shop, Instant until) {}
}
