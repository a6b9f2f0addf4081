package dev.baize.recommendation.internal;

import dev.baize.recommendation.LeftOut;
import dev.baize.recommendation.LeftOut.Why;
import dev.baize.recommendation.Placement;
import dev.baize.recommendation.RecommendationRequest;
import dev.baize.recommendation.ShownItem;
import dev.baize.recommendation.candidate.Situation;
import dev.baize.recommendation.state.ShopFixture;
import dev.baize.recommendation.state.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import static dev.baize.domain.interaction.InteractionType.ADD_TO_CART;
import static dev.baize.domain.interaction.InteractionType.PURCHASE;
import static dev.baize.domain.interaction.InteractionType.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

class RankingTest {
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final long ME = 1_000;

    /// Tea drinkers and cyclists; kettles are bought with tea.
    private static ShopFixture shop() {
        var shop = new ShopFixture()
                .item("tea", "food/tea")
                .item("kettle", "kitchen")
                .item("cup", "kitchen")
                .item("bicycle", "sports")
                .item("helmet", "sports")
                .item("gone", "sports", false)
                .item("untouched", "sports");
        for (int customer = 0; customer < 12; customer++) {
            if (customer % 2 == 0) {
                shop.event(customer, PURCHASE, 70 * DAY, "tea", "kettle").event(customer, VIEW, 3 * DAY, "cup");
                shop.event(customer, PURCHASE, 40 * DAY, "tea");
            } else {
                shop.event(customer, PURCHASE, 5 * DAY, "bicycle").event(customer, VIEW, 4 * DAY, "helmet", "gone");
            }
        }
        return shop;
    }

    @Test
    void rank_home_followsWhatTheCustomerDid() {
        var shown = rank(shop().event(ME, VIEW, HOUR, "bicycle"), Placement.HOME, null, null, 3, Set.of());

        assertThat(shown.getFirst().item().itemId()).isEqualTo("helmet");
        assertThat(shown.getFirst().reason().text()).contains("The bicycle");
        assertThat(shown.getFirst().sources())
                .extracting(ShownItem.SourceScore::source)
                .contains("similar");
    }

    @Test
    void rank_item_putsWhatIsBoughtTogetherFirst() {
        var shown = rank(shop(), Placement.ITEM, "tea", null, 3, Set.of());

        assertThat(shown.getFirst().item().itemId()).isEqualTo("kettle");
        assertThat(shown.getFirst().reason().code()).isEqualTo("bought_together");
    }

    @Test
    void rank_cart_leavesOutWhatLiesInIt() {
        var shop = shop().event(ME, ADD_TO_CART, HOUR, "tea", "kettle");

        assertThat(ids(rank(shop, Placement.CART, null, null, 10, Set.of())))
                .doesNotContain("tea", "kettle")
                .isNotEmpty();
    }

    @Test
    void rank_boughtOnceAndNeverAgain_isNotShown() {
        var shop = shop().event(ME, PURCHASE, DAY, "bicycle");

        assertThat(ids(rank(shop, Placement.HOME, null, null, 10, Set.of())))
                .doesNotContain("bicycle")
                .contains("helmet");
    }

    @Test
    void rank_boughtAtItsInterval_isShownAgain() {
        var shop = shop().event(ME, PURCHASE, 30 * DAY, "tea");

        var shown = rank(shop, Placement.EMAIL, null, null, 10, Set.of());

        assertThat(shown).anySatisfy(item -> {
            assertThat(item.item().itemId()).isEqualTo("tea");
            assertThat(item.sources()).extracting(ShownItem.SourceScore::source).contains("buy_again");
        });
    }

    @Test
    void rank_category_staysWithinIt() {
        var shown = rank(shop().event(ME, VIEW, HOUR, "tea"), Placement.CATEGORY, null, "sports", 10, Set.of());

        assertThat(ids(shown)).isSubsetOf("bicycle", "helmet", "untouched").contains("bicycle", "helmet");
    }

    @Test
    void rank_unknownCategory_isAnsweredFromTheWholeShop() {
        assertThat(rank(shop(), Placement.CATEGORY, null, "no/such", 5, Set.of()))
                .hasSize(5);
    }

    @Test
    void rank_excludedAndWithdrawn_areNeverShown() {
        assertThat(ids(rank(shop(), Placement.HOME, null, null, 50, Set.of("helmet", "nonsense"))))
                .doesNotContain("helmet", "gone");
    }

    @Test
    void rank_everythingBought_comesBackRatherThanNothing() {
        var shop = new ShopFixture().item("only", null).event(ME, PURCHASE, DAY, "only");

        assertThat(ids(rank(shop, Placement.HOME, null, null, 5, Set.of()))).containsExactly("only");
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void rank_anyShopWithAnAvailableItem_isNeverEmptyAndHasNoItemTwice(Placement placement) {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var shop = new ShopFixture().item("always", random.nextBoolean() ? "a" : null);
            int items = random.nextInt(6);
            for (int i = 0; i < items; i++) {
                shop.item("i" + i, random.nextBoolean() ? "a/b" : "c", random.nextBoolean());
            }
            for (int n = random.nextInt(20); n > 0 && items > 0; n--) {
                var type = List.of(VIEW, ADD_TO_CART, PURCHASE).get(random.nextInt(3));
                shop.event(
                        random.nextInt(3) == 0 ? ME : random.nextInt(5),
                        type,
                        random.nextInt(100) * DAY,
                        "i" + random.nextInt(items));
            }
            var shown = rank(shop, placement, items > 0 ? "i0" : null, random.nextBoolean() ? "a" : null, 5, Set.of());

            assertThat(shown).as("seed %d", seed).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            assertThat(ids(shown)).doesNotHaveDuplicates();
            assertThat(shown).allSatisfy(item -> {
                assertThat(item.item().available()).isTrue();
                assertThat(item.reason().text()).isNotBlank().doesNotContain("%s");
            });
            assertThat(shown).extracting(ShownItem::position).isSorted().startsWith(1);
        }
    }

    @Test
    void leftOut_barredCandidates_nameTheRule() {
        var shop = shop().event(ME, PURCHASE, DAY, "bicycle").event(ME, ADD_TO_CART, HOUR, "cup");

        var leftOut = leftOut(shop, Placement.HOME, null, null, 10, Set.of("helmet"));

        assertThat(leftOut)
                .extracting(each -> each.item().itemId() + " " + each.why())
                .contains("bicycle BOUGHT", "gone UNAVAILABLE", "helmet EXCLUDED", "cup IN_THE_CART");
        assertThat(leftOut).extracting(LeftOut::score).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void leftOut_category_namesWhatLiesOutsideIt() {
        var shop = shop().event(ME, VIEW, HOUR, "tea");

        assertThat(leftOut(shop, Placement.CATEGORY, null, "sports", 10, Set.of()))
                .allSatisfy(each -> assertThat(each.why()).isIn(Why.OTHER_CATEGORY, Why.UNAVAILABLE))
                .extracting(each -> each.item().itemId())
                .contains("kettle");
    }

    private static List<LeftOut> leftOut(
            ShopFixture shop,
            Placement placement,
            @Nullable String itemId,
            @Nullable String category,
            int limit,
            Set<String> exclude) {
        Ranking ranking = rankingOf(shop, placement, itemId, category, limit, exclude);
        ranking.rank();
        return ranking.leftOut(limit);
    }

    private static List<ShownItem> rank(
            ShopFixture shop,
            Placement placement,
            @Nullable String itemId,
            @Nullable String category,
            int limit,
            Set<String> exclude) {
        return rankingOf(shop, placement, itemId, category, limit, exclude).rank();
    }

    private static Ranking rankingOf(
            ShopFixture shop,
            Placement placement,
            @Nullable String itemId,
            @Nullable String category,
            int limit,
            Set<String> exclude) {
        Snapshot snapshot = shop.snapshot();
        var request = new RecommendationRequest(placement, ME, null, itemId, category, limit, exclude, Locale.ENGLISH);
        int page = snapshot.items().placeOf(itemId);
        String path = category != null || page < 0
                ? category
                : snapshot.items().get(page).category();
        var situation = Situation.of(snapshot, shop.history(ME), page, path, ShopFixture.NOW);
        return new Ranking(Pipeline.of(placement), situation, request, new Scratch());
    }

    private static List<String> ids(List<ShownItem> shown) {
        return shown.stream().map(item -> item.item().itemId()).toList();
    }
}
