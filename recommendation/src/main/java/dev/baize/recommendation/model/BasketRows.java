package dev.baize.recommendation.model;

import java.util.Arrays;

/// Grows rows of distinct items; rows of one item are dropped.
final class BasketRows {
    private final int items;
    private final int[] lastRow;
    private int[] start = new int[1_024];
    private int[] item = new int[4_096];
    private int rows;
    private int filled;

    BasketRows(int items) {
        this.items = items;
        lastRow = new int[items];
        Arrays.fill(lastRow, -1);
    }

    void add(int index) {
        if (lastRow[index] == rows) {
            return;
        }
        lastRow[index] = rows;
        if (filled == item.length) {
            item = Arrays.copyOf(item, filled * 2);
        }
        item[filled++] = index;
    }

    void end() {
        if (filled - start[rows] < 2) {
            for (; filled > start[rows]; filled--) {
                lastRow[item[filled - 1]] = -1;
            }
            return;
        }
        rows++;
        if (rows + 1 > start.length) {
            start = Arrays.copyOf(start, rows * 2);
        }
        start[rows] = filled;
    }

    ItemRows toItemRows() {
        return new ItemRows(items, Arrays.copyOf(start, rows + 1), Arrays.copyOf(item, filled));
    }
}
