package dev.baize.recommendation.state;

import dev.baize.recommendation.model.Kind;

import java.util.Arrays;

/// What one customer or visitor did last, oldest first. Immutable; grown by copying, which costs less than locking
/// for the lengths kept here.
///
/// - `interaction`, `item`: int64, database ids; `time`: int64, epoch seconds, ascending; `kind`: int8, see [Kind]
@SuppressWarnings("ArrayRecordComponent")
public record History(long[] interaction, long[] item, long[] time, byte[] kind) {
    /// Older events than the last so many are forgotten here (the database keeps them).
    static final int MOST = 200;

    static final History EMPTY = new History(new long[0], new long[0], new long[0], new byte[0]);

    public int size() {
        return item.length;
    }

    public Kind kindAt(int at) {
        return Kind.of(kind[at]);
    }

    /// The history with one more event in its place in time; the same history when it knows the event already.
    History with(long newInteraction, long newItem, long newTime, Kind newKind) {
        int at = size();
        while (at > 0 && time[at - 1] > newTime) {
            at--;
        }
        for (long known : interaction) {
            if (known == newInteraction) {
                return this;
            }
        }
        int drop = size() == MOST ? 1 : 0;
        if (drop > at) {
            return this;
        }
        return new History(
                inserted(interaction, at, newInteraction, drop),
                inserted(item, at, newItem, drop),
                inserted(time, at, newTime, drop),
                insertedKind(at, newKind, drop));
    }

    /// The last so many events of two histories, in the order of time.
    History mergedWith(History other) {
        History merged = this;
        for (int at = 0; at < other.size(); at++) {
            merged = merged.with(other.interaction[at], other.item[at], other.time[at], other.kindAt(at));
        }
        return merged;
    }

    private static long[] inserted(long[] from, int at, long value, int drop) {
        var to = new long[from.length + 1];
        System.arraycopy(from, 0, to, 0, at);
        to[at] = value;
        System.arraycopy(from, at, to, at + 1, from.length - at);
        return drop == 0 ? to : Arrays.copyOfRange(to, drop, to.length);
    }

    private byte[] insertedKind(int at, Kind value, int drop) {
        var to = new byte[kind.length + 1];
        System.arraycopy(kind, 0, to, 0, at);
        to[at] = value.code();
        System.arraycopy(kind, at, to, at + 1, kind.length - at);
        return drop == 0 ? to : Arrays.copyOfRange(to, drop, to.length);
    }
}
