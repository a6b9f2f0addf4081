package dev.baize.recommendation.model;

import java.util.function.IntConsumer;

/// What users go on to: items within five steps after an item, a step being a change of time.
///
/// `weight(i → j) = Σ 1/d / √(n(i) n(j))` over all places where j comes d steps after i, 1 ≤ d ≤ 5; n counts an item's
/// events. Events of one moment (the lines of an order) are one step, in no order among themselves.
public final class Transitions {
    static final int WINDOW = 5;

    /// A user's most recent events that count.
    private static final int EVENTS_PER_USER = 300;

    private Transitions() {}

    /// @param most list length per item
    public static Neighbours learn(Sequences sequences, int most) {
        int[] step = steps(sequences);
        int[][] places = places(sequences);
        return NeighboursBuilder.build(sequences.items(), most, (index, row) -> {
            for (int place : places[index]) {
                addFollowers(sequences, step, place, row);
            }
            double mine = Math.sqrt(places[index].length);
            row.replaceAll((other, sum) -> (float) (sum / (mine * Math.sqrt(places[other].length))));
        });
    }

    private static void addFollowers(Sequences sequences, int[] step, int place, NeighboursBuilder.Accumulator row) {
        for (int at = place + 1; at < step.length && step[at] - step[place] <= WINDOW; at++) {
            int distance = step[at] - step[place];
            if (distance > 0 && sequences.item()[at] != sequences.item()[place]) {
                row.add(sequences.item()[at], 1f / distance);
            }
        }
    }

    /// For each event the number of its moment, counted over all users with gaps wider than the window between them,
    /// and between a user's events that are too old to count and the others.
    private static int[] steps(Sequences sequences) {
        var step = new int[sequences.events()];
        int now = 0;
        for (int user = 0; user < sequences.users(); user++) {
            int from = sequences.start()[user];
            int counted = Math.max(from, sequences.start()[user + 1] - EVENTS_PER_USER);
            for (int at = from; at < sequences.start()[user + 1]; at++) {
                if (at == from || at == counted) {
                    now += WINDOW + 1;
                } else if (at > counted && sequences.time()[at] != sequences.time()[at - 1]) {
                    now++;
                }
                step[at] = now;
            }
        }
        return step;
    }

    /// For each item its events that count.
    private static int[][] places(Sequences sequences) {
        var count = new int[sequences.items()];
        forEachCounted(sequences, at -> count[sequences.item()[at]]++);
        var places = new int[sequences.items()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = new int[count[i]];
            count[i] = 0;
        }
        forEachCounted(sequences, at -> {
            int item = sequences.item()[at];
            places[item][count[item]++] = at;
        });
        return places;
    }

    private static void forEachCounted(Sequences sequences, IntConsumer events) {
        for (int user = 0; user < sequences.users(); user++) {
            int to = sequences.start()[user + 1];
            for (int at = Math.max(sequences.start()[user], to - EVENTS_PER_USER); at < to; at++) {
                events.accept(at);
            }
        }
    }
}
