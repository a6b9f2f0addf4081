package dev.baize.domain.demo.internal;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.review.ReviewDraft;
import dev.baize.domain.support.Article;
import dev.baize.domain.support.Dialogue;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SimulatorTest {
    private static final Instant END = Instant.parse("2026-11-24T09:00:00Z");
    private static final DemoData DATA = new Simulator(DemoShopLoader.SEED, END).simulate();
    private static final Map<String, DemoItem> ITEMS =
            DATA.items().stream().collect(Collectors.toMap(DemoItem::itemId, item -> item));
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void simulate_seedAndDayGiven_isTheSameShopToTheByte() throws NoSuchAlgorithmException {
        assertThat(DATA.items()).hasSize(2_000);
        assertThat(DATA.categories()).hasSize(12 + 38);
        assertThat(DATA.customers()).hasSize(3_000);
        assertThat(DATA.events()).hasSize(EVENTS);
        assertThat(DATA.reviews()).hasSize(8_000);
        assertThat(DATA.articles()).hasSize(84);
        assertThat(DATA.dialogues()).hasSize(600);
        assertThat(checksum()).isEqualTo(CHECKSUM);
    }

    private static final int EVENTS = 149_621;
    private static final String CHECKSUM = "1a382e52b14f6101";

    /// Over every field that is stored; maps by sorted key.
    private static String checksum() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<Object> parts = new ArrayList<>();
        for (DemoItem item : DATA.items()) {
            ItemDraft draft = item.toDraft();
            parts.add(List.of(
                    draft.itemId(),
                    draft.title(),
                    String.valueOf(draft.description()),
                    String.valueOf(draft.brand()),
                    String.valueOf(draft.price()),
                    draft.translations(),
                    new TreeMap<>(draft.attributes())));
        }
        parts.addAll(DATA.events());
        parts.addAll(DATA.reviews());
        parts.addAll(DATA.dialogues());
        parts.addAll(DATA.articles());
        DATA.customers()
                .forEach(customer -> parts.add(List.of(
                        customer.shopCustomerId(),
                        String.valueOf(customer.locale()),
                        String.valueOf(customer.country()),
                        customer.firstSeen(),
                        customer.lastSeen())));
        parts.forEach(part -> digest.update(part.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    @Test
    void simulate_everything_saysThatItIsSimulated() {
        assertThat(DATA.items()).allMatch(item -> item.toDraft().simulated());
        assertThat(DATA.customers()).allMatch(CustomerDraft::simulated);
        assertThat(DATA.events()).allMatch(event -> event.source().equals("demo"));
        assertThat(DATA.reviews()).allMatch(ReviewDraft::simulated);
        assertThat(DATA.articles()).allMatch(Article::simulated);
        assertThat(DATA.dialogues()).allMatch(Dialogue::simulated);
    }

    @Test
    void items_text_isCompleteInBothLanguages() {
        for (DemoItem item : DATA.items()) {
            assertThat(item.title().zh() + item.description().zh())
                    .as(item.itemId())
                    .containsPattern(CHINESE);
            assertThat(item.title().en() + item.description().en())
                    .as(item.itemId())
                    .doesNotContainPattern(CHINESE)
                    .doesNotContain("{", "|");
            assertThat(item.title().zh() + item.description().zh()).doesNotContain("{", "|");
        }
        assertThat(DATA.items().stream().map(item -> item.title().en()).distinct())
                .hasSize(2_000);
    }

    @Test
    void events_whole_liesInTheYearAndInOrder() {
        assertThat(DATA.events()).isSortedAccordingTo(Comparator.comparing(EventDraft::occurredAt));
        assertThat(DATA.events().getFirst().occurredAt()).isAfter(END.minusSeconds(366L * 86_400));
        assertThat(DATA.events().getLast().occurredAt()).isBefore(END);
        assertThat(DATA.events().stream().map(EventDraft::eventId).distinct())
                .hasSize(DATA.events().size());
    }

    @Test
    void refunds_each_followThePurchaseOfThatItem() {
        Map<String, Set<String>> bought = new HashMap<>();
        for (EventDraft event : DATA.events()) {
            if (event.type() == InteractionType.PURCHASE) {
                bought.put(event.transactionId(), itemIds(event));
            } else if (event.type() == InteractionType.REFUND) {
                assertThat(bought.get(event.transactionId())).containsAll(itemIds(event));
            }
        }
    }

    @Test
    void nextPurchase_kindSeenMostOftenBefore_predictsFarBetterThanPopularity() {
        Map<String, Map<String, Integer>> tastes = new HashMap<>();
        Map<String, Integer> popular = new HashMap<>();
        int asked = 0;
        int byTaste = 0;
        int byPopularity = 0;
        for (EventDraft event : purchases()) {
            String kind = kindOf(event.items().getFirst().itemId());
            Map<String, Integer> taste = tastes.computeIfAbsent(event.shopCustomerId(), _ -> new HashMap<>());
            if (!taste.isEmpty()) {
                asked++;
                byTaste += kind.equals(best(taste)) ? 1 : 0;
                byPopularity += kind.equals(best(popular)) ? 1 : 0;
            }
            taste.merge(kind, 1, Integer::sum);
            popular.merge(kind, 1, Integer::sum);
        }
        assertThat((double) byTaste / asked)
                .isGreaterThan(2.5 * byPopularity / asked)
                .isGreaterThan(0.25);
    }

    @Test
    void tastes_secondHalfOfTheYear_haveDriftedForSome() {
        Instant middle = END.minusSeconds(182L * 86_400);
        Map<String, Map<String, Integer>> before = new HashMap<>();
        Map<String, Map<String, Integer>> after = new HashMap<>();
        for (EventDraft event : purchases()) {
            var half = event.occurredAt().isBefore(middle) ? before : after;
            half.computeIfAbsent(event.shopCustomerId(), _ -> new HashMap<>())
                    .merge(kindOf(event.items().getFirst().itemId()), 1, Integer::sum);
        }
        double drifting = stayingShare(before, after, taste -> !taste.before().equals(taste.after()));
        double stable = stayingShare(before, after, taste -> taste.before().equals(taste.after()));
        assertThat(stable).isGreaterThan(drifting + 0.05);
    }

    private static double stayingShare(
            Map<String, Map<String, Integer>> before, Map<String, Map<String, Integer>> after, Predicate<Taste> whose) {
        return DATA.tastes().stream()
                .filter(whose)
                .filter(taste -> before.containsKey(taste.customerId()) && after.containsKey(taste.customerId()))
                .mapToDouble(taste ->
                        best(known(before, taste.customerId())).equals(best(known(after, taste.customerId()))) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void orders_phoneAndCase_goTogetherAndFit() {
        assertThat(lift("smartphone", "case")).isGreaterThan(3);
        assertThat(lift("tea", "teaware")).isGreaterThan(2);
        long fitting = 0;
        long pairs = 0;
        for (EventDraft order : purchases()) {
            List<DemoItem> items =
                    order.items().stream().map(line -> item(line.itemId())).toList();
            for (DemoItem phone : items) {
                for (DemoItem cover : items) {
                    if (phone.kind().key().equals("smartphone")
                            && cover.kind().key().equals("case")) {
                        pairs++;
                        String model = phone.brand().name().en() + " " + phone.option("model");
                        fitting += model.equals(cover.option("fits")) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(10);
        assertThat((double) fitting / pairs).isGreaterThan(0.8);
    }

    /// P(both) / (P(a) P(b)) over orders.
    private static double lift(String a, String b) {
        List<Set<String>> orders = purchases().stream()
                .map(order -> itemIds(order).stream().map(SimulatorTest::kindOf).collect(Collectors.toSet()))
                .toList();
        double n = orders.size();
        double both = orders.stream()
                .filter(order -> order.contains(a) && order.contains(b))
                .count();
        double onlyA = orders.stream().filter(order -> order.contains(a)).count();
        double onlyB = orders.stream().filter(order -> order.contains(b)).count();
        return both * n / (onlyA * onlyB);
    }

    @Test
    void replenishment_coffee_isBoughtAgainAfterAboutAMonth() {
        Map<String, Instant> last = new HashMap<>();
        List<Long> days = new ArrayList<>();
        for (EventDraft order : purchases()) {
            for (EventDraft.Line line : order.items()) {
                if (kindOf(line.itemId()).equals("coffee")) {
                    Instant before = last.put(order.shopCustomerId() + line.itemId(), order.occurredAt());
                    if (before != null) {
                        days.add(Duration.between(before, order.occurredAt()).toDays());
                    }
                }
            }
        }
        days.sort(null);
        assertThat(days).hasSizeGreaterThan(300);
        assertThat(days.get(days.size() / 2)).isBetween(22L, 33L);
    }

    @Test
    void traffic_weekendsAndSinglesDay_standOut() {
        Map<DayOfWeek, Long> byWeekday = DATA.events().stream()
                .collect(Collectors.groupingBy(
                        event -> event.occurredAt().atZone(Seasons.ZONE).getDayOfWeek(), Collectors.counting()));
        assertThat(known(byWeekday, DayOfWeek.SUNDAY)).isGreaterThan(known(byWeekday, DayOfWeek.TUESDAY) * 5 / 4);

        Map<LocalDate, Long> byDay = DATA.events().stream()
                .collect(Collectors.groupingBy(
                        event -> event.occurredAt().atZone(Seasons.ZONE).toLocalDate(), Collectors.counting()));
        long ordinary = known(byDay, LocalDate.of(2026, 10, 28));
        assertThat(known(byDay, LocalDate.of(2026, 11, 11))).isGreaterThan(ordinary * 2);
        assertThat(known(byDay, LocalDate.of(2026, 2, 17))).isLessThan(known(byDay, LocalDate.of(2026, 2, 3)) * 3 / 4);
    }

    @Test
    void popularity_bestFifth_takesMostOfTheSales() {
        List<Long> sales = purchases().stream()
                .flatMap(order -> order.items().stream())
                .collect(Collectors.groupingBy(EventDraft.Line::itemId, Collectors.counting()))
                .values()
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        double best = sales.stream().limit(400).mapToLong(Long::longValue).sum();
        double all = sales.stream().mapToLong(Long::longValue).sum();
        assertThat(best / all).isBetween(0.55, 0.9);
    }

    @Test
    void reviews_text_agreesWithTheRating() {
        List<String> blame = List.of(
                "有点失望",
                "非常失望",
                "踩雷",
                "浪费",
                "不推荐",
                "粗糙",
                "刺鼻",
                "贵",
                "disappoint",
                "mistake",
                "Never",
                "waste",
                "Not rec",
                " rough",
                "misled",
                "dear");
        Function<Integer, Double> blaming = rating -> DATA.reviews().stream()
                .filter(review -> review.rating() != null && review.rating().equals(rating))
                .mapToDouble(review -> blame.stream().anyMatch(review.text()::contains) ? 1 : 0)
                .average()
                .orElseThrow();
        assertThat(blaming.apply(5)).isLessThan(0.05);
        assertThat(blaming.apply(1)).isGreaterThan(0.6);
        assertThat(DATA.reviews())
                .allMatch(review -> "en".equals(review.language())
                        != CHINESE.matcher(review.text()).find());
        double five = DATA.reviews().stream()
                .filter(r -> Integer.valueOf(5).equals(r.rating()))
                .count();
        assertThat(five / DATA.reviews().size()).isCloseTo(0.58, within(0.06));
    }

    @Test
    void dialogues_each_beginWithALabelledQuestionAndAnAnswer() {
        Set<String> intents = new HashSet<>();
        for (Dialogue dialogue : DATA.dialogues()) {
            Dialogue.Turn first = dialogue.turns().getFirst();
            assertThat(first.speaker()).isEqualTo(Dialogue.Speaker.CUSTOMER);
            assertThat(first.intent()).isNotNull();
            assertThat(dialogue.turns().get(1).speaker()).isEqualTo(Dialogue.Speaker.AGENT);
            assertThat(dialogue.turns()).noneMatch(turn -> turn.text().contains("{"));
            intents.add(first.intent());
        }
        assertThat(intents).hasSizeGreaterThanOrEqualTo(20);
    }

    private static List<EventDraft> purchases() {
        return DATA.events().stream()
                .filter(event -> event.type() == InteractionType.PURCHASE)
                .toList();
    }

    private static Set<String> itemIds(EventDraft event) {
        return event.items().stream().map(EventDraft.Line::itemId).collect(Collectors.toSet());
    }

    private static DemoItem item(String itemId) {
        return known(ITEMS, itemId);
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), String.valueOf(key));
    }

    private static String kindOf(String itemId) {
        return item(itemId).kind().key();
    }

    private static String best(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
