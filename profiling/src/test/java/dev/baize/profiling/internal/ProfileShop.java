package dev.baize.profiling.internal;

import dev.baize.domain.DomainSettings;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.interaction.internal.ShopFixture;
import dev.baize.domain.shop.Shop;
import dev.baize.domain.testing.MapConfig;
import dev.baize.profiling.Profile;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A small shop on the real database, and the profiles of its customers.
public final class ProfileShop {
    private final ShopFixture shop = new ShopFixture();
    private final DefaultProfiles profiles;
    private int events;

    public ProfileShop() {
        var settings = new DomainSettings(new MapConfig(Map.of()));
        profiles = new DefaultProfiles(new ProfileReader(
                shop.customers(),
                shop.log(),
                shop.catalog(),
                shop.reviews(),
                () -> new Shop(Shop.Kind.EMPTY, false, "CNY"),
                settings,
                shop.clock()));
        shop.recorded().observe(profiles::onRecorded);
        shop.erased().observe(profiles::onErased);
        shop.customerFixture().consentChanged().observe(profiles::onConsentChanged);
    }

    public ShopFixture shop() {
        return shop;
    }

    public DefaultProfiles profiles() {
        return profiles;
    }

    public long id(String customer) {
        return shop.customers().findIdByShopId(customer).orElseThrow();
    }

    public Profile profile(String customer) {
        return profiles.getProfile(id(customer));
    }

    public void item(String itemId, @Nullable String category, @Nullable String brand, String price) {
        shop.catalog()
                .putItems(List.of(new ItemDraft(
                        itemId,
                        "en",
                        "The " + itemId,
                        null,
                        Map.of(),
                        brand,
                        category,
                        new BigDecimal(price),
                        "CNY",
                        null,
                        null,
                        Map.of(),
                        true,
                        false)));
    }

    public void view(String customer, String time, String item) {
        event(InteractionType.VIEW, customer, time, null, line(item, 1, null, null));
    }

    public void purchase(String customer, String time, String order, EventDraft.Line... lines) {
        event(InteractionType.PURCHASE, customer, time, order, lines);
    }

    public void refund(String customer, String time, String order, EventDraft.Line... lines) {
        event(InteractionType.REFUND, customer, time, order, lines);
    }

    public void event(
            InteractionType type, String customer, String time, @Nullable String order, EventDraft.Line... lines) {
        var result = shop.log()
                .record(List.of(new EventDraft(
                        "event-" + events++,
                        type,
                        customer,
                        "session",
                        Instant.parse(time),
                        List.of(lines),
                        null,
                        order,
                        null,
                        "server")));
        if (result.accepted() != 1) {
            throw new IllegalStateException(result.toString());
        }
    }

    public static EventDraft.Line line(String item, int quantity, @Nullable String price, @Nullable String currency) {
        return new EventDraft.Line(item, price == null ? null : new BigDecimal(price), currency, quantity, null);
    }

    public static EventDraft.Line line(String item, int quantity, String price) {
        return line(item, quantity, price, "CNY");
    }
}
