package dev.baize.web.shop;

import dev.baize.domain.catalog.Item;
import dev.baize.web.shop.ItemFacts.Fact;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ItemFactsTest {
    private static final Map<String, String> MUG = Map.of(
            "size",
            "350 ml",
            "size_zh",
            "350 毫升",
            "color",
            "Sage",
            "color_zh",
            "鼠尾草绿",
            "type",
            "Mug",
            "type_zh",
            "马克杯");

    @Test
    void of_attributeInTwoLanguages_isOneFactInTheReadersLanguage() {
        assertThat(ItemFacts.of(item(MUG), Locale.CHINESE))
                .containsExactly(new Fact("type", "马克杯"), new Fact("color", "鼠尾草绿"), new Fact("size", "350 毫升"));
        assertThat(ItemFacts.of(item(MUG), Locale.ENGLISH))
                .containsExactly(new Fact("type", "Mug"), new Fact("color", "Sage"), new Fact("size", "350 ml"));
    }

    @Test
    void of_nameThatOnlyLooksLikeATranslation_staysAFact() {
        assertThat(ItemFacts.of(item(Map.of("made_in_zh", "yes", "warranty", "2 years")), Locale.ENGLISH))
                .containsExactly(new Fact("made_in_zh", "yes"), new Fact("warranty", "2 years"));
    }

    private static Item item(Map<String, String> attributes) {
        return new Item(
                1,
                "cup-001",
                "zh",
                "马克杯",
                null,
                Map.of(),
                null,
                "kitchen/cup",
                BigDecimal.TEN,
                "CNY",
                null,
                null,
                attributes,
                true,
                true,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
