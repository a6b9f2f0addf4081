package dev.baize.recommendation.model;

import java.util.Arrays;

/// What each user did, oldest first, as compressed rows.
///
/// - `start`: int32 (users + 1), user u's events are at `start[u]` to `start[u + 1]`, exclusive
/// - `item`: int32 (events), item index from 0
/// - `time`: int64 (events), epoch seconds, ascending within a user
/// - `kind`: int8 (events), see [Kind]
///
/// The arrays are handed over, not copied, and never written again.
@SuppressWarnings("ArrayRecordComponent")
public record Sequences(int items, int[] start, int[] item, long[] time, byte[] kind) {
    public int users() {
        return start.length - 1;
    }

    public int events() {
        return item.length;
    }

    /// Each user's distinct items, in the order of their first touch.
    ///
    /// @param most only a user's most recent so many events count
    ItemRows distinctItems(int most) {
        var rowStart = new int[users() + 1];
        var rowItem = new int[events()];
        var lastUser = new int[items];
        Arrays.fill(lastUser, -1);
        int filled = 0;
        for (int user = 0; user < users(); user++) {
            for (int at = Math.max(start[user], start[user + 1] - most); at < start[user + 1]; at++) {
                if (lastUser[item[at]] != user) {
                    lastUser[item[at]] = user;
                    rowItem[filled++] = item[at];
                }
            }
            rowStart[user + 1] = filled;
        }
        return new ItemRows(items, rowStart, Arrays.copyOf(rowItem, filled));
    }

    /// What was bought together: one row per user and moment with at least two different items.
    ItemRows baskets() {
        var rows = new BasketRows(items);
        for (int user = 0; user < users(); user++) {
            int from = start[user];
            for (int at = from; at < start[user + 1]; at++) {
                if (time[at] != time[from]) {
                    rows.end();
                    from = at;
                }
                if (Kind.of(kind[at]) == Kind.PURCHASE) {
                    rows.add(item[at]);
                }
            }
            rows.end();
        }
        return rows.toItemRows();
    }
}
