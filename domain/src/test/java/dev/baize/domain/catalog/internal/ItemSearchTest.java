package dev.baize.domain.catalog.internal;

import dev.baize.domain.Page;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.domain.catalog.ItemText;
import dev.baize.domain.interaction.internal.ShopFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/// What a search lists first, although the ids come in another order: the word and its category, then the word, then
/// its letters.
class ItemSearchTest {
    private final ShopFixture shop = new ShopFixture();

    @BeforeEach
    void items() {
        shop.catalog()
                .putItems(List.of(
                        item("teal", "Teal chair", "青色椅子", null),
                        item("steam", "Steam iron", "蒸汽熨斗", "home"),
                        item("dress", "Linen tea dress", "茶歇裙", "women/dress"),
                        item("green", "Green tea, loose", "绿茶", "food/tea"),
                        item("pot", "Cast-iron tea-pot", "铸铁壶", "kitchen"),
                        item("fr", "茶 100%", "TEA", "food/tea")));
    }

    @Test
    void searchItems_wordAndLettersOfOthers_wordFirst() {
        assertThat(found("tea", 10, null).items())
                .extracting(Item::itemId)
                .containsExactly("fr", "green", "dress", "pot", "steam", "teal");
    }

    @Test
    void searchItems_severalWords_mostWordsFirst() {
        assertThat(found("tea iron", 10, null).items()).extracting(Item::itemId).containsExactly("pot", "steam");
    }

    @Test
    void searchItems_pageByPage_eachOnceInTheSameOrder() {
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Item> page = found("tea", 2, cursor);
            page.items().forEach(item -> seen.add(item.itemId()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).containsExactly("fr", "green", "dress", "pot", "steam", "teal");
    }

    @Test
    void searchItems_signsOfPatterns_standForThemselves() {
        assertThat(found("100%", 10, null).items()).extracting(Item::itemId).containsExactly("fr");
        assertThat(found("t_a", 10, null).items()).isEmpty();
    }

    private Page<Item> found(String words, int limit, @Nullable String cursor) {
        return shop.catalog().searchItems(new ItemQuery(words, null, null, true, cursor, limit));
    }

    private static ItemDraft item(String id, String title, String chinese, @Nullable String category) {
        return new ItemDraft(
                id,
                "en",
                title,
                null,
                Map.of("zh", new ItemText(chinese, null)),
                null,
                category,
                new BigDecimal("9.50"),
                "EUR",
                null,
                null,
                Map.of(),
                true,
                false);
    }
}
