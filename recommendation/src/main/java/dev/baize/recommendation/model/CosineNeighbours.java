package dev.baize.recommendation.model;

/// Items that stand in the same rows: touched by the same users, or bought in the same orders.
///
/// `similarity(i, j) = |R(i) ∩ R(j)| / (√|R(i)| √|R(j)| + shrinkage)`, where R(i) are the rows that hold i.
///
/// Source: Sarwar et al., "Item-Based Collaborative Filtering Recommendation Algorithms", WWW 2001, section 3.1.1; the
/// shrinkage as in Bell and Koren, "Scalable Collaborative Filtering", ICDM 2007.
public final class CosineNeighbours {
    /// A user's most recent events that count: one user with thousands would cost their square.
    private static final int EVENTS_PER_USER = 300;

    private CosineNeighbours() {}

    /// Similar by the users who touched both.
    ///
    /// @param most list length per item
    /// @param shrinkage 0 for the plain cosine; higher values trust rare pairs less
    public static Neighbours ofUsers(Sequences sequences, int most, float shrinkage) {
        return ofRows(sequences.distinctItems(EVENTS_PER_USER), most, shrinkage);
    }

    /// Similar by the orders that hold both.
    public static Neighbours ofBaskets(Sequences sequences, int most, float shrinkage) {
        return ofRows(sequences.baskets(), most, shrinkage);
    }

    private static Neighbours ofRows(ItemRows rows, int most, float shrinkage) {
        ItemRows holders = rows.transposed();
        return NeighboursBuilder.build(rows.items(), most, (index, row) -> {
            for (int at = holders.start()[index]; at < holders.start()[index + 1]; at++) {
                addItemsOf(holders.item()[at], index, rows, row);
            }
            double mine = Math.sqrt(holders.size(index));
            row.replaceAll((other, common) -> (float) (common / (mine * Math.sqrt(holders.size(other)) + shrinkage)));
        });
    }

    private static void addItemsOf(int holder, int index, ItemRows rows, NeighboursBuilder.Accumulator row) {
        for (int at = rows.start()[holder]; at < rows.start()[holder + 1]; at++) {
            if (rows.item()[at] != index) {
                row.add(rows.item()[at], 1);
            }
        }
    }
}
