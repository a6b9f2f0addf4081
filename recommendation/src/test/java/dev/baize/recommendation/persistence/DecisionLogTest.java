package dev.baize.recommendation.persistence;

import dev.baize.domain.Ids;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.interaction.internal.ShopFixture;
import dev.baize.domain.testing.MapConfig;
import dev.baize.recommendation.Decision;
import dev.baize.recommendation.Placement;
import dev.baize.recommendation.Reason;
import dev.baize.recommendation.ShownItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecisionLogTest {
    private static final Instant TIME = Instant.parse("2026-11-25T08:00:00Z");

    private final ShopFixture shop = new ShopFixture();
    private final DecisionLog log = new DecisionLog(shop.database(), shop.transactions(), shop.customers());
    private final DecisionRecords records = new DecisionRecords(shop.database(), shop.catalog());

    @Test
    void export_tellsWhatWasShownWhereAndWhen() {
        long anna = customer("anna");
        decide(anna, TIME, item("pot"), item("cup"));

        var rows = new ArrayList<Map<String, @Nullable Object>>();
        records.export(anna, rows::add);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst())
                .containsEntry("shown", "pot cup")
                .containsEntry("session_id", "s-1")
                .containsEntry("placement", "home")
                .containsEntry("decided_at", TIME);
    }

    @Test
    void erase_keepsTheDecisionAndForgetsThePerson() {
        long anna = customer("anna");
        decide(anna, TIME, item("pot"));

        assertThat(records.erase(anna)).isEqualTo(1);

        assertThat(count("customer_id IS NULL AND session_id IS NULL")).isEqualTo(1);
    }

    @Test
    void decisionsStillWaiting_ofAnErasedCustomer_areWrittenWithoutThem() {
        long anna = customer("anna");
        append(anna, TIME, item("pot"));
        shop.customers().eraseCustomer(anna, "test");
        log.stop();

        assertThat(count("TRUE")).isEqualTo(1);
        assertThat(count("customer_id IS NULL AND session_id IS NULL")).isEqualTo(1);
    }

    @Test
    void outdatedDecisions_areDeleted_andNoOthers() {
        long anna = customer("anna");
        Item pot = item("pot");
        decide(anna, TIME.minus(Duration.ofDays(31)), pot);
        decide(anna, TIME.minus(Duration.ofDays(29)), pot);
        var retention = new DecisionRetention(
                shop.database(), new MapConfig(Map.of("baize.recommendation.decision-days", "30")));

        assertThat(retention.deleteOutdated(TIME)).isEqualTo(1);
        assertThat(count("TRUE")).isEqualTo(1);
    }

    @Test
    void retention_ofNoDays_isRefusedByName() {
        assertThatThrownBy(() -> new DecisionRetention(
                        shop.database(), new MapConfig(Map.of("baize.recommendation.decision-days", "0"))))
                .hasMessageContaining("baize.recommendation.decision-days");
    }

    private void decide(long customerId, Instant at, Item... shown) {
        append(customerId, at, shown);
        log.stop();
    }

    private void append(long customerId, Instant at, Item... shown) {
        var items = new ArrayList<ShownItem>();
        for (Item item : shown) {
            items.add(new ShownItem(item, items.size() + 1, 1, 1, List.of(), new Reason("trending", "In demand")));
        }
        log.append(new Decision(Ids.newId(), Placement.HOME, at, items, "test", true), customerId, "s-1");
    }

    private long customer(String shopId) {
        return shop.customers().resolveIds(List.of(shopId)).values().iterator().next();
    }

    private Item item(String itemId) {
        shop.catalog()
                .putItems(List.of(new ItemDraft(
                        itemId, "en", itemId, null, Map.of(), null, null, null, null, null, null, Map.of(), true,
                        false)));
        return shop.catalog().getItem(itemId);
    }

    private long count(String condition) {
        return shop.database()
                .list("SELECT COUNT(*) AS n FROM decision WHERE " + condition, row -> row.number("n"))
                .getFirst();
    }
}
