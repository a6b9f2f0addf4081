package dev.baize.recommendation.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Takes events in any order and makes [Sequences] of them.
public final class SequencesBuilder {
    private final int items;
    private int[] user = new int[1_024];
    private int[] item = new int[1_024];
    private long[] time = new long[1_024];
    private byte[] kind = new byte[1_024];
    private int size;
    private int users;

    /// @param items how many items there are; indices are below
    public SequencesBuilder(int items) {
        this.items = items;
    }

    /// @param userIndex from 0; users without events are allowed
    /// @param seconds epoch seconds
    public void add(int userIndex, int itemIndex, long seconds, Kind what) {
        if (size == user.length) {
            grow();
        }
        user[size] = userIndex;
        item[size] = itemIndex;
        time[size] = seconds;
        kind[size] = what.code();
        users = Math.max(users, userIndex + 1);
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        user = Arrays.copyOf(user, capacity);
        item = Arrays.copyOf(item, capacity);
        time = Arrays.copyOf(time, capacity);
        kind = Arrays.copyOf(kind, capacity);
    }

    /// Events of the same moment keep the order in which they came.
    public Sequences build() {
        var start = new int[users + 1];
        for (int at = 0; at < size; at++) {
            start[user[at] + 1]++;
        }
        for (int u = 0; u < users; u++) {
            start[u + 1] += start[u];
        }
        int[] order = byUser(start);
        sortByTime(order, start);
        return new Sequences(
                items,
                start,
                Arrays.stream(order).map(at -> item[at]).toArray(),
                Arrays.stream(order).mapToLong(at -> time[at]).toArray(),
                kinds(order));
    }

    private int[] byUser(int[] start) {
        var order = new int[size];
        var next = Arrays.copyOf(start, users);
        for (int at = 0; at < size; at++) {
            order[next[user[at]]++] = at;
        }
        return order;
    }

    private void sortByTime(int[] order, int[] start) {
        for (int u = 0; u < users; u++) {
            if (!isSorted(order, start[u], start[u + 1])) {
                int[] sorted = IntStream.range(start[u], start[u + 1])
                        .mapToObj(at -> order[at])
                        .sorted(Comparator.comparingLong(at -> time[at]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(sorted, 0, order, start[u], sorted.length);
            }
        }
    }

    private boolean isSorted(int[] order, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (time[order[at - 1]] > time[order[at]]) {
                return false;
            }
        }
        return true;
    }

    private byte[] kinds(int[] order) {
        var kinds = new byte[order.length];
        for (int at = 0; at < order.length; at++) {
            kinds[at] = kind[order[at]];
        }
        return kinds;
    }
}
