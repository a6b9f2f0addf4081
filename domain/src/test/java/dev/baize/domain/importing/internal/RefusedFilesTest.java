package dev.baize.domain.importing.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.importing.ImportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Files that are refused as a whole: nothing reaches the store, and the sentence says what to do.
class RefusedFilesTest {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final String ROW = "536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n";

    static Stream<Arguments> refused() {
        byte[] good = Readings.gzip((HEADER + ROW.repeat(50)).getBytes(StandardCharsets.UTF_8));
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 0x55;
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        return Stream.of(
                refused("empty", "", "empty"),
                refused("only blanks", "\n\n  \n", "empty"),
                refused("header alone", HEADER, "no rows"),
                refused("no header", ROW, "Country, CustomerID, Description"),
                refused("another format", "{\"event_name\":\"view_item\"}\n", "choose another format"),
                refused("column missing", HEADER.replace("UnitPrice", "Cost") + ROW, "UnitPrice or Price"),
                refused("gzip cut short", Arrays.copyOf(good, good.length - 12), "gzip -t"),
                refused("gzip header alone", Arrays.copyOf(good, 5), "gzip -t"),
                refused("gzip damaged", flipped, "gzip -t"),
                refused("gzip twice", Readings.gzip(good), "unpack it"),
                refused(
                        "zip bomb",
                        Readings.gzip((HEADER + ROW.repeat(400_000)).getBytes(StandardCharsets.UTF_8)),
                        "times its size"),
                refused("noise", noise, "save it as UTF-8"),
                refused("workbook", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}, "save the sheet as CSV"),
                refused("zstd", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 4, 0}, "unpack it"),
                refused("endless line", HEADER + "x".repeat(3 << 20), "Line 2 is longer"),
                refused("NULs all over", HEADER + "a\0b,\0\0".repeat(400), "save it as UTF-8"),
                refused(
                        "every row of no use",
                        HEADER + ROW.replace(",6,", ",six,").repeat(3),
                        "None of the 3 rows"),
                refused("quotes everywhere", HEADER + "a,\"b\n".repeat(30_001), "opened and never closed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void read_uselessFile_refusesWithTheRemedy(String name, byte[] bytes, String remedy) {
        MemoryFactStore store = new MemoryFactStore();
        assertThatThrownBy(() -> Readings.read(ImportFormat.ONLINE_RETAIL, bytes, store))
                .isInstanceOfAny(DomainException.class, RefusedFileException.class)
                .hasMessageContaining(remedy);
        assertThat(store.events).isEmpty();
    }

    @Test
    void read_jsonArray_saysHowToMakeLinesOfIt() {
        assertThatThrownBy(() ->
                        Readings.read(ImportFormat.EVENTS, "[{\"event_name\":\"search\"}]", new MemoryFactStore()))
                .hasMessageContaining("jq -c");
    }

    @Test
    void read_csvAsSequences_isRefused() {
        assertThatThrownBy(() -> Readings.read(ImportFormat.SEQUENCES, "user,item\n1,2\n", new MemoryFactStore()))
                .hasMessageContaining("separated by blanks");
    }

    @Test
    void read_csvAsJsonLines_isRefused() {
        assertThatThrownBy(() ->
                        Readings.read(ImportFormat.AMAZON_REVIEWS, "reviewerID,asin\nA,B\n", new MemoryFactStore()))
                .hasMessageContaining("one JSON object per line");
    }

    @Test
    void refusal_neverQuotesTheFile() {
        String personal = "Ada Lovelace,ada@example.org,1815\n";
        assertThatThrownBy(() -> Readings.read(ImportFormat.ONLINE_RETAIL, personal, new MemoryFactStore()))
                .message()
                .doesNotContain("Ada")
                .doesNotContain("1815");
    }

    private static Arguments refused(String name, String text, String remedy) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), remedy);
    }

    private static Arguments refused(String name, byte[] bytes, String remedy) {
        return Arguments.of(name, bytes, remedy);
    }
}
