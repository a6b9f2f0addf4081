package dev.baize.web.preview;

import dev.baize.recommendation.Placement;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewQueryTest {
    @Test
    void of_itsOwnParameters_isTheSameAgain() {
        PreviewQuery query = new PreviewQuery(Placement.ITEM, "0123", "4567", "SKU 1", "home/tea", Locale.CHINESE, 24);

        assertThat(PreviewQuery.of(asLists(query.toParameters()), Locale.ENGLISH))
                .isEqualTo(query);
    }

    @Test
    void of_firstVisit_isAVisitorOnTheHomePageInTheReadersLanguage() {
        assertThat(PreviewQuery.of(Map.of(), Locale.CHINESE))
                .isEqualTo(new PreviewQuery(Placement.HOME, null, null, null, null, Locale.CHINESE, 6));
    }

    @Test
    void of_nonsense_isTakenAsNotSaid() {
        Map<String, List<String>> asked = Map.of(
                "placement", List.of("roof"),
                "language", List.of("tlh"),
                "places", List.of("1000000"),
                "customer", List.of(" "),
                "item", List.of());

        assertThat(PreviewQuery.of(asked, Locale.FRENCH))
                .isEqualTo(new PreviewQuery(Placement.HOME, null, null, null, null, Locale.ENGLISH, 6));
    }

    private static Map<String, List<String>> asLists(Map<String, String> said) {
        Map<String, List<String>> lists = new HashMap<>();
        said.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}
