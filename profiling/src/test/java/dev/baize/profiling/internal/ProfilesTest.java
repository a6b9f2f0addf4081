package dev.baize.profiling.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.review.ReviewDraft;
import dev.baize.profiling.ActivityCount;
import dev.baize.profiling.Conclusions;
import dev.baize.profiling.ConsentState;
import dev.baize.profiling.Favourites.Favourite;
import dev.baize.profiling.PreferredLanguage;
import dev.baize.profiling.PriceBand;
import dev.baize.profiling.Profile;
import dev.baize.profiling.RecentItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static dev.baize.profiling.internal.ProfileShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// The clock of the shop stands at 2026-03-01 12:00 UTC, which is 20:00 in Shanghai.
class ProfilesTest {
    private ProfileShop shop;

    @BeforeEach
    void open() {
        shop = new ProfileShop();
        shop.item("tea", "food/tea", "Cloud", "48.00");
        shop.item("pot", "home/pots", "Kiln", "120.00");
        shop.item("cup", "home/cups", "Kiln", "20.00");
    }

    @Test
    void profile_returnsAndCancellations_areTakenOffRecencyFrequencyAndMoney() {
        shop.purchase("ann", "2026-01-10T10:00:00Z", "o-1", line("tea", 3, "40.00"), line("pot", 1, "100.00"));
        shop.refund("ann", "2026-01-12T10:00:00Z", "o-1", line("tea", 1, "40.00"));
        shop.purchase("ann", "2026-02-20T10:00:00Z", "o-2", line("cup", 2, "20.00"));
        shop.refund("ann", "2026-02-21T10:00:00Z", "o-2");
        shop.refund("ann", "2026-02-22T10:00:00Z", "o-before-our-time", line("cup", 5, "20.00"));

        var purchases = shop.profile("ann").purchases();

        assertThat(purchases.n()).isEqualTo(3);
        assertThat(purchases.frequency()).isEqualTo(1);
        assertThat(purchases.cancelled()).isEqualTo(1);
        assertThat(purchases.refundsOnly()).isEqualTo(1);
        assertThat(purchases.lastOrderAt()).isEqualTo(Instant.parse("2026-01-10T10:00:00Z"));
        assertThat(purchases.recencyDays()).isEqualTo(50);
        assertThat(purchases.monetary()).isEqualByComparingTo("180.00");
        assertThat(purchases.takenOff()).isEqualByComparingTo("80.00");
        assertThat(purchases.pieces()).isEqualTo(3);
        assertThat(purchases.currency()).isEqualTo("CNY");
    }

    @Test
    void profile_otherCurrenciesAndMissingPrices_areToldApartAndNotAddedUp() {
        shop.purchase("ann", "2026-01-10T10:00:00Z", "o-1", line("tea", 1, "40.00"), line("pot", 2, "15.50", "EUR"));
        shop.purchase("ann", "2026-01-11T10:00:00Z", "o-2", line("cup", 3, null, null));

        var purchases = shop.profile("ann").purchases();

        assertThat(purchases.monetary()).isEqualByComparingTo("40.00");
        assertThat(purchases.elsewhere()).isEqualTo(Map.of("EUR", new BigDecimal("31.00")));
        assertThat(purchases.unpricedPieces()).isEqualTo(3);
        assertThat(purchases.pieces()).isEqualTo(6);
    }

    @Test
    void profile_ofSomebodyWhoOnlyLooked_hasNoOrdersAndSaysFromHowMuchItConcludes() {
        shop.view("ann", "2026-02-01T03:30:00Z", "tea");

        Profile profile = shop.profile("ann");

        assertThat(profile.purchases().n()).isZero();
        assertThat(profile.purchases().recencyDays()).isNull();
        assertThat(profile.purchases().monetary()).isEqualByComparingTo("0");
        Conclusions conclusions = Objects.requireNonNull(profile.conclusions());
        assertThat(conclusions.cadence()).isNull();
        assertThat(conclusions.priceBand()).isNull();
        assertThat(conclusions.categories().top()).isEmpty();
        assertThat(conclusions.categories().n()).isEqualTo(1);
        assertThat(profile.computedAt()).isEqualTo(shop.shop().clock().instant());
    }

    @Test
    void profile_activity_countsEventsNotTheirLinesAndNamesTheTimes() {
        shop.view("ann", "2026-02-01T03:30:00Z", "tea");
        shop.view("ann", "2026-02-03T03:30:00Z", "pot");
        shop.purchase("ann", "2026-02-03T04:00:00Z", "o-1", line("tea", 1, "40.00"), line("pot", 1, "100.00"));

        assertThat(shop.profile("ann").activity())
                .containsExactly(
                        new ActivityCount(
                                InteractionType.VIEW,
                                2,
                                Instant.parse("2026-02-01T03:30:00Z"),
                                Instant.parse("2026-02-03T03:30:00Z")),
                        new ActivityCount(
                                InteractionType.PURCHASE,
                                1,
                                Instant.parse("2026-02-03T04:00:00Z"),
                                Instant.parse("2026-02-03T04:00:00Z")));
    }

    @Test
    void habits_areToldByTheShopsClockAndLeaveOutWhatTheShopDid() {
        // Saturday 23:30 in UTC is Sunday 07:30 in Shanghai.
        shop.view("ann", "2026-02-07T23:30:00Z", "tea");
        shop.view("ann", "2026-02-09T12:10:00Z", "tea");
        shop.refund("ann", "2026-02-09T01:00:00Z", "o-1", line("pot", 1, "100.00"));

        var habits = Objects.requireNonNull(shop.profile("ann").conclusions()).habits();

        assertThat(habits.n()).isEqualTo(2);
        assertThat(habits.hours().get(7)).isEqualTo(1);
        assertThat(habits.hours().get(20)).isEqualTo(1);
        assertThat(habits.hours().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(habits.weekdays()).containsExactly(1, 0, 0, 0, 0, 0, 1);
        assertThat(habits.timeZone().getId()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void cadence_isTheMedianGapBetweenDaysWithAnOrder() {
        shop.purchase("ann", "2026-01-01T02:00:00Z", "o-1", line("tea", 1, "40.00"));
        shop.purchase("ann", "2026-01-01T09:00:00Z", "o-2", line("tea", 1, "40.00"));
        shop.purchase("ann", "2026-01-11T02:00:00Z", "o-3", line("tea", 1, "40.00"));
        shop.purchase("ann", "2026-01-31T02:00:00Z", "o-4", line("tea", 1, "40.00"));

        var cadence = Objects.requireNonNull(
                Objects.requireNonNull(shop.profile("ann").conclusions()).cadence());

        assertThat(cadence.medianDays()).isEqualTo(15.0);
        assertThat(cadence.n()).isEqualTo(2);
    }

    @Test
    void favourites_weighPurchasesAboveViewsAndOldBelowNew() {
        // 180 days, two half-lives, before the latest: a quarter of a view.
        shop.view("ann", "2025-08-24T00:00:00Z", "pot");
        shop.view("ann", "2026-02-20T00:00:00Z", "tea");
        shop.view("ann", "2026-02-20T00:00:00Z", "cup");
        shop.event(InteractionType.ADD_TO_CART, "ann", "2026-02-20T00:00:00Z", null, line("tea", 1, null, null));
        shop.purchase("ann", "2026-02-20T00:00:00Z", "o-1", line("tea", 1, "40.00"));

        var conclusions = Objects.requireNonNull(shop.profile("ann").conclusions());

        double total = 1 + 2 + 4 + 1 + 0.25;
        List<Favourite> categories = conclusions.categories().top();
        assertThat(conclusions.categories().n()).isEqualTo(5);
        assertThat(categories).extracting(Favourite::key).containsExactly("food/tea", "home/cups", "home/pots");
        assertThat(categories).extracting(Favourite::n).containsExactly(3, 1, 1);
        assertThat(categories.getFirst().share()).isCloseTo(7 / total, within(1e-9));
        assertThat(categories.getLast().share()).isCloseTo(0.25 / total, within(1e-9));
        assertThat(conclusions.brands().top()).extracting(Favourite::key).containsExactly("Cloud", "Kiln");
    }

    @Test
    void favourites_whatWasGivenBack_doesNotCountAsLiked() {
        shop.purchase("ann", "2026-02-01T00:00:00Z", "o-1", line("pot", 1, "100.00"));
        shop.refund("ann", "2026-02-03T00:00:00Z", "o-1", line("pot", 1, "100.00"));
        for (int i = 0; i < 5; i++) {
            shop.view("ann", "2026-02-02T00:00:00Z", "tea");
        }

        Profile profile = shop.profile("ann");

        var categories = Objects.requireNonNull(profile.conclusions()).categories();
        assertThat(categories.top()).containsExactly(new Favourite("food/tea", 1.0, 5));
        assertThat(profile.recentlyBought()).isEmpty();
    }

    @Test
    void priceBand_untilEnoughWasBought_isOfWhatWasViewed() {
        shop.view("ann", "2026-02-01T00:00:00Z", "tea");
        shop.view("ann", "2026-02-02T00:00:00Z", "pot");
        shop.view("ann", "2026-02-03T00:00:00Z", "cup");
        shop.view("ann", "2026-02-04T00:00:00Z", "cup");

        var band = Objects.requireNonNull(
                Objects.requireNonNull(shop.profile("ann").conclusions()).priceBand());

        // Of 20, 48 and 120 by definition 7: 20 + 0.2 * 28, 48, 48 + 0.8 * 72.
        assertThat(band)
                .isEqualTo(new PriceBand(
                        new BigDecimal("25.60"),
                        new BigDecimal("48.00"),
                        new BigDecimal("105.60"),
                        "CNY",
                        PriceBand.Basis.INTEREST,
                        3));
    }

    @Test
    void recentItems_areDistinctAndLatestFirst() {
        shop.view("ann", "2026-02-01T00:00:00Z", "tea");
        shop.view("ann", "2026-02-02T00:00:00Z", "pot");
        shop.view("ann", "2026-02-03T00:00:00Z", "tea");

        List<RecentItem> viewed = shop.profile("ann").recentlyViewed();

        assertThat(viewed).extracting(recent -> recent.item().itemId()).containsExactly("tea", "pot");
        assertThat(viewed.getFirst().at()).isEqualTo(Instant.parse("2026-02-03T00:00:00Z"));
    }

    @Test
    void profile_personalisationDenied_holdsFactsOnlyAndSaysSo() {
        for (int i = 0; i < 6; i++) {
            shop.view("ann", "2026-02-02T00:00:00Z", "tea");
        }
        assertThat(shop.profile("ann").conclusions()).isNotNull();

        shop.shop().customers().putConsent(shop.id("ann"), Map.of(Purpose.PERSONALISATION, Consent.DENIED), "api");

        Profile profile = shop.profile("ann");
        assertThat(profile.personalisationAllowed()).isFalse();
        assertThat(profile.conclusions()).isNull();
        assertThat(profile.activity().getFirst().events()).isEqualTo(6);
        assertThat(profile.consents())
                .contains(
                        new ConsentState(Purpose.PERSONALISATION, Consent.DENIED, false),
                        new ConsentState(Purpose.ADVERTISING, Consent.UNKNOWN, false),
                        new ConsentState(Purpose.TRAINING, Consent.UNKNOWN, true));
        assertThat(profile.consentHistory())
                .singleElement()
                .satisfies(change -> assertThat(change.source()).isEqualTo("api"));
    }

    @Test
    void language_notStated_isThatOfMostReviewsUnlessConclusionsAreRefused() {
        shop.view("ann", "2026-02-02T00:00:00Z", "tea");
        review("r-1", "这个茶很好喝，味道清香。");
        review("r-2", "包装也不错，会再买。");
        review("r-3", "A very good tea, I will buy it again.");

        assertThat(shop.profile("ann").language())
                .isEqualTo(new PreferredLanguage("zh", PreferredLanguage.Basis.REVIEWS, 3));

        shop.shop().customers().putConsent(shop.id("ann"), Map.of(Purpose.PERSONALISATION, Consent.DENIED), "api");
        assertThat(shop.profile("ann").language()).isNull();
    }

    @Test
    void profile_afterAnEvent_showsItAtOnce() {
        shop.view("ann", "2026-02-02T00:00:00Z", "tea");
        assertThat(shop.profile("ann").activity().getFirst().events()).isEqualTo(1);

        shop.view("ann", "2026-02-03T00:00:00Z", "pot");

        Profile profile = shop.profile("ann");
        assertThat(profile.activity().getFirst().events()).isEqualTo(2);
        assertThat(profile.lastSeen()).isEqualTo(Instant.parse("2026-02-03T00:00:00Z"));
    }

    @Test
    void profile_ofAnErasedCustomer_isNotFoundAtOnce() {
        shop.view("ann", "2026-02-02T00:00:00Z", "tea");
        long id = shop.id("ann");
        assertThat(shop.profile("ann").pseudonym()).hasSize(26);

        shop.shop().customers().eraseCustomer(id, "operator");

        assertThatThrownBy(() -> shop.profiles().getProfile(id))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    }

    @Test
    void profile_ofOneCustomer_holdsNothingOfAnother() {
        shop.view("ann", "2026-02-02T00:00:00Z", "tea");
        shop.purchase("bob", "2026-02-03T00:00:00Z", "o-1", line("pot", 1, "100.00"));

        Profile ann = shop.profile("ann");

        assertThat(ann.purchases().n()).isZero();
        assertThat(ann.activity()).extracting(ActivityCount::type).containsExactly(InteractionType.VIEW);
    }

    private void review(String reviewId, String text) {
        shop.shop()
                .reviews()
                .putReviews(List.of(new ReviewDraft(
                        reviewId, "tea", "ann", 5, null, text, null, Instant.parse("2026-02-05T00:00:00Z"), false)));
    }
}
