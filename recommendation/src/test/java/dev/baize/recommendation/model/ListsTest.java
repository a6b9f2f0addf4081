package dev.baize.recommendation.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ListsTest {
    private static final long DAY = 86_400;

    @Test
    void ofUsers_twoSharedOfThreeAndFour_isTheCosineOfTheirUsers() {
        var events = new SequencesBuilder(2);
        for (int user = 0; user < 3; user++) {
            events.add(user, 0, user, Kind.VIEW);
        }
        for (int user = 1; user < 5; user++) {
            events.add(user, 1, 100 + user, Kind.VIEW);
        }

        Neighbours lists = CosineNeighbours.ofUsers(events.build(), 10, 0);

        assertThat(lists.scoreOf(0, 1)).isCloseTo((float) (2 / Math.sqrt(3 * 4)), within(1e-6f));
        assertThat(lists.scoreOf(1, 0)).isEqualTo(lists.scoreOf(0, 1));
    }

    @Test
    void ofUsers_repeatedTouches_countAUserOnce() {
        var events = new SequencesBuilder(2);
        for (int time = 0; time < 10; time++) {
            events.add(0, time % 2, time, Kind.VIEW);
        }

        assertThat(CosineNeighbours.ofUsers(events.build(), 10, 0).scoreOf(0, 1))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void ofUsers_randomTouches_equalsTheDefinition(int seed) {
        int items = 12;
        int users = 20;
        var random = new Random(seed);
        var touched = new boolean[users][items];
        var events = new SequencesBuilder(items);
        for (int n = 0; n < 150; n++) {
            int user = random.nextInt(users);
            int item = random.nextInt(items);
            touched[user][item] = true;
            events.add(user, item, random.nextInt(1_000), Kind.VIEW);
        }

        Neighbours lists = CosineNeighbours.ofUsers(events.build(), items, 2);

        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                assertThat(lists.scoreOf(i, j)).isCloseTo(i == j ? 0 : similarity(touched, i, j), within(1e-6f));
            }
        }
    }

    private static float similarity(boolean[][] touched, int i, int j) {
        double both = IntStream.range(0, touched.length)
                .filter(u -> touched[u][i] && touched[u][j])
                .count();
        double first =
                IntStream.range(0, touched.length).filter(u -> touched[u][i]).count();
        double second =
                IntStream.range(0, touched.length).filter(u -> touched[u][j]).count();
        return both == 0 ? 0 : (float) (both / (Math.sqrt(first) * Math.sqrt(second) + 2));
    }

    @Test
    void ofBaskets_sameMoment_isAnOrderAndOtherMomentsAreNot() {
        var events = new SequencesBuilder(3);
        events.add(0, 0, 10, Kind.PURCHASE);
        events.add(0, 1, 10, Kind.PURCHASE);
        events.add(0, 2, 20, Kind.PURCHASE);
        events.add(1, 2, 10, Kind.PURCHASE);
        events.add(1, 2, 10, Kind.PURCHASE);

        Neighbours lists = CosineNeighbours.ofBaskets(events.build(), 10, 0);

        assertThat(lists.scoreOf(0, 1)).isEqualTo(1);
        assertThat(lists.size(2)).isZero();
    }

    @Test
    void transitions_stepsBetweenMoments_weighByDistanceAndDirection() {
        var events = new SequencesBuilder(3);
        events.add(0, 0, 10, Kind.VIEW);
        events.add(0, 1, 20, Kind.VIEW);
        events.add(0, 2, 30, Kind.VIEW);

        Neighbours next = Transitions.learn(events.build(), 10);

        assertThat(next.scoreOf(0, 1)).isEqualTo(1);
        assertThat(next.scoreOf(0, 2)).isEqualTo(0.5f);
        assertThat(next.scoreOf(2, 0)).isZero();
    }

    @Test
    void transitions_linesOfOneOrder_haveNoOrder() {
        var events = new SequencesBuilder(2);
        events.add(0, 0, 10, Kind.PURCHASE);
        events.add(0, 1, 10, Kind.PURCHASE);

        assertThat(Transitions.learn(events.build(), 10).size(0)).isZero();
    }

    @Test
    void transitions_nextUsersEvents_areNoStep() {
        var events = new SequencesBuilder(3);
        events.add(0, 0, 10, Kind.VIEW);
        events.add(1, 1, 20, Kind.VIEW);
        events.add(1, 2, 30, Kind.VIEW);

        assertThat(Transitions.learn(events.build(), 10).size(0)).isZero();
    }

    @Test
    void trend_aWeekOfAge_halvesAnEvent() {
        var events = new SequencesBuilder(2);
        events.add(0, 0, 7 * DAY, Kind.PURCHASE);
        events.add(1, 1, 0, Kind.PURCHASE);

        assertThat(Trend.learn(events.build()).score()).containsExactly(1, 0.5f);
    }

    @Test
    void due_itemBoughtEveryThirtyDays_isHighestAtItsInterval() {
        var events = new SequencesBuilder(2);
        for (int user = 0; user < 20; user++) {
            events.add(user, 0, user, Kind.PURCHASE);
            events.add(user, 0, user + 30 * DAY, Kind.PURCHASE);
            events.add(user, 1, user, Kind.PURCHASE);
        }

        Repurchases again = Repurchases.learn(events.build());

        assertThat(again.due(0, 30 * DAY)).isCloseTo(21 / 30.0, within(1e-6));
        assertThat(again.due(0, 30 * DAY)).isGreaterThan(again.due(0, 10 * DAY)).isGreaterThan(again.due(0, 90 * DAY));
        assertThat(again.due(1, 30 * DAY)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 70, 500})
    void topItems_anyOrderOfOffers_keepsTheBestInOrder(int most) {
        var random = new Random(most);
        var scores = new ArrayList<Float>();
        var top = new TopItems(most);
        for (int i = 0; i < 300; i++) {
            float score = random.nextInt(100);
            scores.add(score);
            top.offer(i, score);
        }
        List<Integer> expected = IntStream.range(0, 300)
                .boxed()
                .sorted((a, b) ->
                        scores.get(a).equals(scores.get(b)) ? a - b : Float.compare(scores.get(b), scores.get(a)))
                .limit(most)
                .toList();

        assertThat(IntStream.of(top.drain().item()).boxed().toList()).isEqualTo(expected);
    }

    @Test
    void build_eventsOutOfOrder_areSortedByTimeWithinTheirUser() {
        var events = new SequencesBuilder(3);
        events.add(1, 2, 30, Kind.VIEW);
        events.add(0, 1, 20, Kind.VIEW);
        events.add(1, 0, 10, Kind.VIEW);

        Sequences sequences = events.build();

        assertThat(sequences.start()).containsExactly(0, 1, 3);
        assertThat(sequences.item()).containsExactly(1, 0, 2);
        assertThat(sequences.time()).containsExactly(20, 10, 30);
    }
}
