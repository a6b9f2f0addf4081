package dev.baize.domain.importing.report;

/// A set of well-mixed 64-bit hashes: 16 bytes an entry at most. Among n entries two different contents share
/// a hash with probability n²/2⁶⁵: below 10⁻⁶ for five million rows.
public final class LongSet {
    private long[] slots = new long[1 << 12];
    private int size;
    private boolean holdsZero;

    /// @return false when the value was there before
    public boolean add(long value) {
        if (value == 0) {
            boolean added = !holdsZero;
            holdsZero = true;
            return added;
        }
        int slot = find(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        if (++size > slots.length / 2) {
            grow();
        }
        return true;
    }

    public long size() {
        return size + (holdsZero ? 1 : 0);
    }

    private int find(long value) {
        int mask = slots.length - 1;
        int slot = (int) (value ^ (value >>> 32)) & mask;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long value : old) {
            if (value != 0) {
                slots[find(value)] = value;
            }
        }
    }
}
