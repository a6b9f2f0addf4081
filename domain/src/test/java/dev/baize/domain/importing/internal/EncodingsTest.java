package dev.baize.domain.importing.internal;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class EncodingsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String CHINESE = "item_id,title,price\n1,小白鞋 女款 春季新款,199.00\n2,保温杯 五百毫升,59.00\n";
    private static final String FRENCH =
            "item_id,title,price\n1,Théière émaillée d'été,19.00\n2,Gâteau à la crème,5.00\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", CHINESE, StandardCharsets.UTF_8, "小白鞋 女款 春季新款"),
                Arguments.of("UTF-8 with mark", "\uFEFF" + CHINESE, StandardCharsets.UTF_8, "小白鞋 女款 春季新款"),
                Arguments.of("UTF-16LE with mark", "\uFEFF" + CHINESE, StandardCharsets.UTF_16LE, "小白鞋 女款 春季新款"),
                Arguments.of("UTF-16BE with mark", "\uFEFF" + CHINESE, StandardCharsets.UTF_16BE, "小白鞋 女款 春季新款"),
                Arguments.of("UTF-16LE without mark", FRENCH, StandardCharsets.UTF_16LE, "Théière émaillée d'été"),
                Arguments.of("GB18030", CHINESE, GB18030, "小白鞋 女款 春季新款"),
                Arguments.of("Latin-1", FRENCH, WINDOWS_1252, "Théière émaillée d'été"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void read_itemsInAnyEncoding_haveTheirTitles(String name, String text, Charset charset, String title) {
        MemoryFactStore store = new MemoryFactStore();
        CleaningReport report = Readings.read(ImportFormat.ITEMS, text, charset, store);
        assertThat(report.kept()).isEqualTo(2);
        assertThat(Objects.requireNonNull(store.items.get("1")).title()).isEqualTo(title);
        assertThat(Readings.rows(report.notes(), "encoding")).isEqualTo(charset.equals(StandardCharsets.UTF_8) ? 0 : 2);
    }

    @Test
    void read_utf8WithAFewBrokenBytes_repairsThoseRows() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("item_id,title\n1,保温杯保温杯保温杯\n2,Caf".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xe9);
        bytes.writeBytes(" crème\n".getBytes(StandardCharsets.UTF_8));
        MemoryFactStore store = new MemoryFactStore();
        CleaningReport report = Readings.read(ImportFormat.ITEMS, bytes.toByteArray(), store);
        assertThat(report.kept()).isEqualTo(2);
        assertThat(Readings.lines(report.repaired(), "undecodable_characters")).containsExactly(3L);
        assertThat(Objects.requireNonNull(store.items.get("2")).title()).isEqualTo("Caf\uFFFD crème");
    }

    @ParameterizedTest
    @CsvSource({"'\\n','\\n',0", "'\\r\\n','\\r\\n',0", "'\\n','\\r\\n',1", "'\\r','\\r',0"})
    void read_anyLineEnds_findsEveryRow(String first, String second, long mixed) {
        String text = "item_id,title" + unescape(first) + "1,One" + unescape(first) + "2,Two" + unescape(second);
        MemoryFactStore store = new MemoryFactStore();
        CleaningReport report = Readings.read(ImportFormat.ITEMS, text, store);
        assertThat(store.items.keySet()).containsExactly("1", "2");
        assertThat(Readings.rows(report.notes(), "mixed_line_ends")).isEqualTo(mixed);
    }

    @Test
    void read_gzip_isRecognisedByItsBytes() {
        MemoryFactStore store = new MemoryFactStore();
        Readings.read(ImportFormat.ITEMS, Readings.gzip(CHINESE.getBytes(StandardCharsets.UTF_8)), store);
        assertThat(store.items).hasSize(2);
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
