package dev.baize.web.catalogue;

import dev.baize.domain.catalog.Item;
import dev.baize.recommendation.Reason;
import dev.baize.recommendation.ShownItem;
import dev.baize.recommendation.ShownItem.SourceScore;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class NeighboursTest {
    @Test
    void of_decision_keepsTheSourcesItemsInTheSourcesOwnOrder() {
        List<ShownItem> shown = List.of(
                shown("A", new SourceScore("bought_together", 0.4, 1), new SourceScore("similar_to_item", 1, 0.8)),
                shown("B", new SourceScore("bought_together", 1, 1)),
                shown("C", new SourceScore("similar_to_item", 0.2, 0.8)));

        Neighbours together = Neighbours.of("bought_together", shown, 5);

        assertThat(together.items()).extracting(each -> each.item().itemId()).containsExactly("B", "A");
        assertThat(together.items().getLast().strength()).isEqualTo(0.4);
        assertThat(Neighbours.of("bought_together", shown, 1).items()).hasSize(1);
    }

    @Test
    void of_itemThatOnlyFillsUp_isNoNeighbour() {
        assertThat(Neighbours.of("trending", List.of(shown("A", new SourceScore("trending", 1, 0))), 5)
                        .items())
                .isEmpty();
    }

    private static ShownItem shown(String itemId, SourceScore... sources) {
        Item item = new Item(
                itemId.charAt(0),
                itemId,
                "en",
                itemId,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                true,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
        return new ShownItem(item, 1, 1, 1, List.of(sources), new Reason("x", "x"));
    }
}
