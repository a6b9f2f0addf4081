package dev.baize.web.shelf;

import dev.baize.domain.catalog.Item;
import dev.baize.recommendation.Reason;
import dev.baize.recommendation.ShownItem;
import dev.baize.recommendation.ShownItem.SourceScore;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ContributionTest {
    @Test
    void of_severalSources_areStrongestFirstAndAddUpToTheScore() {
        List<Contribution> contributions = Contribution.of(
                shown(0.85, new SourceScore("trending", 1.0, 0.25), new SourceScore("similar", 0.6, 1.0)));

        assertThat(contributions).extracting(Contribution::source).containsExactly("similar", "trending");
        assertThat(contributions.stream().mapToDouble(Contribution::amount).sum())
                .isCloseTo(0.85, within(1e-12));
        assertThat(contributions.stream().mapToDouble(Contribution::share).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void of_itemThatFillsUp_hasNoShare() {
        Contribution only = Contribution.of(shown(0, new SourceScore("new_arrival", 0.9, 0)))
                .getFirst();

        assertThat(only.fillsUp()).isTrue();
        assertThat(only.share()).isZero();
    }

    private static ShownItem shown(double score, SourceScore... sources) {
        return new ShownItem(item("CUP"), 1, score, 1, List.of(sources), new Reason("similar", "Like a cup"));
    }

    static Item item(String itemId) {
        return new Item(
                1,
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
    }
}
