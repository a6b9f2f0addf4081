package dev.baize.domain.interaction.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.Page;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionLog.DailyCount;
import dev.baize.domain.interaction.InteractionLog.ItemCount;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.interaction.RecordResult;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static dev.baize.domain.interaction.internal.EventDrafts.TIME;
import static dev.baize.domain.interaction.internal.EventDrafts.line;
import static dev.baize.domain.interaction.internal.EventDrafts.of;
import static dev.baize.domain.interaction.internal.EventDrafts.purchase;
import static dev.baize.domain.interaction.internal.EventDrafts.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InteractionLogTest {
    private final ShopFixture shop = new ShopFixture();

    @Test
    void record_newEvents_areStoredAndAnnouncedAfterTheCommit() {
        RecordResult result = shop.log()
                .record(List.of(
                        view("e1", "anna@shop.example", "SKU-1"),
                        of(
                                "e2",
                                InteractionType.ADD_TO_CART,
                                "anna@shop.example",
                                TIME,
                                null,
                                line("SKU-1", 2, "9.999"),
                                line("SKU-2", 1, null))));

        assertThat(result).isEqualTo(new RecordResult(2, List.of(), List.of()));
        List<Interaction> announced = shop.recorded().heard().getFirst().interactions();
        assertThat(announced).extracting(Interaction::eventId).containsExactly("e1", "e2", "e2");
        assertThat(announced.get(1).quantity()).isEqualTo(2);
        assertThat(announced.get(1).price()).isEqualByComparingTo("10.00");
        assertThat(announced.get(1).occurredAt()).isEqualTo(TIME);
        assertThat(all()).isEqualTo(announced);
    }

    @Test
    void record_sentAgain_isStoredOnceAndSaysSo() {
        List<EventDraft> first = List.of(view("e1", "anna", "SKU-1"), view("e2", "anna", "SKU-2"));
        shop.log().record(first);

        RecordResult again = shop.log()
                .record(List.of(view("e2", "anna", "SKU-2"), view("e3", "anna", "SKU-1"), view("e3", "anna", "SKU-1")));

        assertThat(again.accepted()).isEqualTo(1);
        assertThat(again.duplicateIndexes()).containsExactly(0, 2);
        assertThat(all()).extracting(Interaction::eventId).containsExactly("e1", "e2", "e3");
        assertThat(shop.recorded().heard()).hasSize(2);
    }

    @Test
    void record_eventsThatBreakARule_areRejectedSinglyWithFieldAndRule() {
        Instant now = shop.clock().instant();
        RecordResult result = shop.log()
                .record(List.of(
                        view("good", "anna", "SKU-1"),
                        view("", "anna", "SKU-1"),
                        of(
                                "future",
                                InteractionType.VIEW,
                                "anna",
                                now.plus(Duration.ofMinutes(11)),
                                null,
                                line("SKU-1", 1, null)),
                        of(
                                "old",
                                InteractionType.VIEW,
                                "anna",
                                Instant.parse("1994-12-31T23:59:59Z"),
                                null,
                                line("SKU-1", 1, null)),
                        of("quantity", InteractionType.ADD_TO_CART, "anna", TIME, null, line("SKU-1", 0, null)),
                        of("price", InteractionType.ADD_TO_CART, "anna", TIME, null, line("SKU-1", 1, "-1")),
                        of("nothing", InteractionType.VIEW, "anna", TIME, null),
                        of("search", InteractionType.SEARCH, "anna", TIME, null),
                        of("click", InteractionType.CLICK, "anna", TIME, null, line("SKU-1", 1, null)),
                        of("rate", InteractionType.RATE, "anna", TIME, null, line("SKU-1", 1, null)),
                        of("refund", InteractionType.REFUND, "anna", TIME, null)));

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected())
                .extracting(RecordResult.Rejection::index)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(result.rejected())
                .extracting(RecordResult.Rejection::reason)
                .containsExactly(
                        "event_id must have 1 to 128 characters and no control characters",
                        "timestamp must not be more than 10 minutes in the future",
                        "timestamp must not be before 1995",
                        "items[0].quantity must be 1 to 1,000,000",
                        "items[0].price must be zero or more, below 10^12",
                        "items must name at least one item",
                        "search_term is needed for a search",
                        "decision_id is needed for an impression or a click",
                        "items[0].rating must be 1 to 5 for a rating, and absent for all else",
                        "transaction_id is needed for a refund that names no items");
    }

    @Test
    void record_clockRunsAheadALittle_isTakenAsNow() {
        Instant now = shop.clock().instant();

        shop.log()
                .record(List.of(of(
                        "e1",
                        InteractionType.VIEW,
                        "anna",
                        now.plus(Duration.ofMinutes(9)),
                        null,
                        line("SKU-1", 1, null))));

        assertThat(all()).extracting(Interaction::occurredAt).containsExactly(now);
    }

    @Test
    void record_tooManyEvents_isRefusedWhole() {
        List<EventDraft> events = IntStream.rangeClosed(0, 500)
                .mapToObj(i -> view("e" + i, "anna", "SKU-1"))
                .toList();

        assertThatThrownBy(() -> shop.log().record(events))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.TOO_LARGE));
        assertThat(shop.log().countInteractions()).isZero();
    }

    @Test
    void record_unknownItem_getsAWithdrawnStandIn() {
        shop.log().record(List.of(view("e1", "anna", "新品-1")));

        Item item = shop.catalog().getItem("新品-1");
        assertThat(item.available()).isFalse();
        assertThat(item.title()).isEqualTo("新品-1");
        assertThat(all()).extracting(Interaction::itemId).containsExactly(item.id());
    }

    @Test
    void record_visitorWithoutCustomer_keepsTheSession() {
        shop.log().record(List.of(view("e1", null, "SKU-1")));

        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.customerId()).isNull();
            assertThat(row.sessionId()).isEqualTo("session-e1");
        });
        assertThat(shop.customers().countCustomers()).isZero();
    }

    @Test
    void record_lateEvents_widenTheTimeACustomerWasSeen() {
        Instant early = Instant.parse("2011-01-05T00:00:00Z");
        Instant late = Instant.parse("2011-12-05T00:00:00Z");
        shop.log().record(List.of(of("e1", InteractionType.VIEW, "anna", late, null, line("SKU-1", 1, null))));
        shop.log().record(List.of(of("e2", InteractionType.VIEW, "anna", early, null, line("SKU-1", 1, null))));

        var anna = shop.customers().findByShopId("anna").orElseThrow();
        assertThat(anna.firstSeen()).isEqualTo(early);
        assertThat(anna.lastSeen()).isEqualTo(late);
        assertThat(shop.log().findLatestTime()).contains(late);
    }

    @Test
    void listByCustomer_manyPages_givesAllNewestFirstOnce() {
        // Three events share each time, so that a page can end among equals.
        List<EventDraft> events = IntStream.range(0, 25)
                .mapToObj(i -> of(
                        "e" + i, InteractionType.VIEW, "anna", TIME.plusSeconds(i / 3), null, line("SKU-1", 1, null)))
                .toList();
        shop.log().record(events);
        long anna = shop.customers().findIdByShopId("anna").orElseThrow();

        List<Interaction> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Interaction> page = shop.log().listByCustomer(anna, cursor, 4);
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen).extracting(Interaction::occurredAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void listByCustomer_foreignCursor_isRefused() {
        assertThatThrownBy(() -> shop.log().listByCustomer(1, "bm90LWEtY3Vyc29y", 10))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.field()).isEqualTo("cursor"));
    }

    @Test
    void countByDay_countsEventsInUtc_whateverTheirItems() {
        shop.log()
                .record(List.of(
                        of(
                                "e1",
                                InteractionType.VIEW,
                                "anna",
                                Instant.parse("2026-02-27T23:59:59.999Z"),
                                null,
                                line("S", 1, null)),
                        of(
                                "e2",
                                InteractionType.VIEW,
                                "anna",
                                Instant.parse("2026-02-28T00:00:00Z"),
                                null,
                                line("S", 1, null)),
                        of(
                                "e3",
                                InteractionType.VIEW,
                                "anna",
                                Instant.parse("2026-02-28T12:00:00Z"),
                                null,
                                line("S", 1, null),
                                line("T", 1, null))));

        assertThat(shop.log().countByDay(Instant.parse("2026-02-27T00:00:00Z")))
                .containsExactly(
                        new DailyCount(LocalDate.of(2026, 2, 27), InteractionType.VIEW, 1),
                        new DailyCount(LocalDate.of(2026, 2, 28), InteractionType.VIEW, 2));
    }

    @Test
    void countByItem_countsLinesPiecesAndTheLatelyOnes() {
        Instant lately = TIME.minus(Duration.ofDays(7));
        Instant before = TIME.minus(Duration.ofDays(8));
        shop.log()
                .record(List.of(
                        of("e1", InteractionType.VIEW, "anna", before, null, line("S", 1, null)),
                        of("e2", InteractionType.VIEW, "bert", lately, null, line("S", 1, null)),
                        purchase("e3", "anna", TIME, "o-1", line("S", 3, "2.00"), line("T", 1, "1.00"))));

        assertThat(shop.log().countByItem(shop.catalog().getItem("S").id(), lately))
                .containsExactly(
                        new ItemCount(InteractionType.PURCHASE, 1, 1, 3), new ItemCount(InteractionType.VIEW, 2, 1, 2));
        assertThat(shop.log().countByItem(-1, lately)).isEmpty();
    }

    private List<Interaction> all() {
        List<Interaction> all = new ArrayList<>();
        shop.log().forEachInteraction(0, all::add);
        return all;
    }
}
