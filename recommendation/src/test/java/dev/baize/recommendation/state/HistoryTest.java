package dev.baize.recommendation.state;

import dev.baize.recommendation.model.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTest {
    @Test
    void with_lateEvent_standsInItsPlaceInTime() {
        History history = History.EMPTY
                .with(1, 10, 100, Kind.VIEW)
                .with(2, 20, 300, Kind.CART)
                .with(3, 30, 200, Kind.VIEW);

        assertThat(history.item()).containsExactly(10, 30, 20);
        assertThat(history.kindAt(2)).isEqualTo(Kind.CART);
    }

    @Test
    void with_knownInteraction_staysAsItIs() {
        History history = History.EMPTY.with(1, 10, 100, Kind.VIEW);

        assertThat(history.with(1, 10, 100, Kind.VIEW)).isSameAs(history);
    }

    @Test
    void with_fullHistory_forgetsTheOldest() {
        History history = History.EMPTY;
        for (int n = 0; n < History.MOST + 5; n++) {
            history = history.with(n, n, n, Kind.VIEW);
        }

        assertThat(history.size()).isEqualTo(History.MOST);
        assertThat(history.item()[0]).isEqualTo(5);
        assertThat(history.with(999, 999, 1, Kind.VIEW))
                .as("older than all that is kept")
                .isSameAs(history);
    }

    @Test
    void mergedWith_sharedEvents_holdsEachOnce() {
        History customer = History.EMPTY.with(1, 10, 100, Kind.VIEW).with(2, 20, 200, Kind.VIEW);
        History visit = History.EMPTY.with(2, 20, 200, Kind.VIEW).with(3, 30, 150, Kind.VIEW);

        assertThat(customer.mergedWith(visit).item()).containsExactly(10, 30, 20);
    }
}
