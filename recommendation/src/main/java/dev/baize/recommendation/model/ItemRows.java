package dev.baize.recommendation.model;

import java.util.Arrays;

/// Rows of item indices: a user's distinct items, an order's lines.
///
/// - `start`: int32 (rows + 1), row r is at `start[r]` to `start[r + 1]`, exclusive
/// - `item`: int32, each item at most once in a row
@SuppressWarnings("ArrayRecordComponent")
public record ItemRows(int items, int[] start, int[] item) {
    public int rows() {
        return start.length - 1;
    }

    /// For each item the rows it stands in: int32 arrays as above, rows and items exchanged.
    ItemRows transposed() {
        var first = new int[items + 1];
        for (int index : item) {
            first[index + 1]++;
        }
        for (int i = 0; i < items; i++) {
            first[i + 1] += first[i];
        }
        var next = Arrays.copyOf(first, items);
        var rowOf = new int[item.length];
        for (int row = 0; row < rows(); row++) {
            for (int at = start[row]; at < start[row + 1]; at++) {
                rowOf[next[item[at]]++] = row;
            }
        }
        return new ItemRows(rows(), first, rowOf);
    }

    /// In how many rows an item stands, by the transposed rows.
    int size(int row) {
        return start[row + 1] - start[row];
    }
}
