package dev.baize.domain.importing.internal;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportFormat;
import org.junit.jupiter.api.Test;

import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/// Rows that break readers: quotes, NULs, formulas, endless fields. One bad row never takes another with it.
class NastyRowsTest {
    private final MemoryFactStore store = new MemoryFactStore();

    @Test
    void read_unbalancedQuote_costsOneLine() {
        CleaningReport report = items("1,\"One\n2,Two\n3,\"Three \"\"3\"\"\"\n");
        assertThat(store.items.keySet()).containsExactly("2", "3");
        assertThat(Readings.lines(report.dropped(), "unbalanced_quotes")).containsExactly(2L);
        assertThat(Objects.requireNonNull(store.items.get("3")).title()).isEqualTo("Three \"3\"");
    }

    @Test
    void read_lineBreakInQuotes_staysInTheField() {
        CleaningReport report = items("1,\"One\nand a half\"\n2,Two\n");
        assertThat(Objects.requireNonNull(store.items.get("1")).title()).isEqualTo("One\nand a half");
        assertThat(report.kept()).isEqualTo(2);
    }

    @Test
    void read_inchMarkInPlainField_isText() {
        items("1,12\" RULER\n");
        assertThat(Objects.requireNonNull(store.items.get("1")).title()).isEqualTo("12\" RULER");
    }

    @Test
    void read_nulAndControlCharacters_areRemoved() {
        CleaningReport report = items("1,O\0n\u0007e\n2,Two\n");
        assertThat(Objects.requireNonNull(store.items.get("1")).title()).isEqualTo("One");
        assertThat(Readings.lines(report.repaired(), "control_characters")).containsExactly(2L);
    }

    @Test
    void read_tenThousandCharacterTitle_isCut() {
        CleaningReport report = items("1," + "鞋".repeat(10_000) + "\n");
        assertThat(Objects.requireNonNull(store.items.get("1")).title()).hasSize(ItemDraft.MAX_TITLE);
        assertThat(Readings.rows(report.repaired(), "text_cut")).isEqualTo(1);
    }

    @Test
    void read_tenThousandCharacterId_dropsTheRow() {
        CleaningReport report = items("x".repeat(10_000) + ",One\n2,Two\n");
        assertThat(store.items.keySet()).containsExactly("2");
        assertThat(Readings.lines(report.dropped(), "field_too_long")).containsExactly(2L);
    }

    @Test
    void read_formula_isKeptAsTextAndNoted() {
        CleaningReport report = items("1,=HYPERLINK(\"\"http://evil\"\")\n2,@SUM(A1)\n3,Three\n");
        assertThat(Objects.requireNonNull(store.items.get("2")).title()).isEqualTo("@SUM(A1)");
        assertThat(Readings.rows(report.notes(), "formula_like")).isEqualTo(2);
        assertThat(report.notes().getFirst().examples())
                .allSatisfy(example -> assertThat(example.excerpt()).doesNotStartWith("="));
    }

    @Test
    void read_surrogatePairAtTheCut_isNotHalved() {
        items("1," + "x".repeat(ItemDraft.MAX_TITLE - 1) + "😀😀\n");
        assertThat(Objects.requireNonNull(store.items.get("1")).title()).hasSize(ItemDraft.MAX_TITLE - 1);
    }

    @Test
    void read_semicolonsAndDecimalCommas_areUnderstood() {
        CleaningReport report =
                Readings.read(ImportFormat.ITEMS, "item_id;title;price\n1;One;2,55\n2;Two;€ 1,234.50\n", store);
        assertThat(Objects.requireNonNull(store.items.get("1")).price()).isEqualByComparingTo("2.55");
        assertThat(Objects.requireNonNull(store.items.get("2")).price()).isEqualByComparingTo("1234.50");
        assertThat(Readings.rows(report.repaired(), "number_format")).isEqualTo(2);
    }

    @Test
    void read_blankLines_countAsNothing() {
        assertThat(items("\n1,One\n\n\n2,Two\n\n").rowsRead()).isEqualTo(2);
    }

    private CleaningReport items(String rows) {
        return Readings.read(ImportFormat.ITEMS, "item_id,title\n" + rows, store);
    }
}
