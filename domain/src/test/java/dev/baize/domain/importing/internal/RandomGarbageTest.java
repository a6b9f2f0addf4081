package dev.baize.domain.importing.internal;

import dev.baize.domain.DomainException;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Split;
import dev.baize.domain.importing.ImportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/// Good files with random damage, from fixed seeds: whatever happens, the report adds up, or the file is refused in a
/// sentence; nothing else ever comes out.
class RandomGarbageTest {
    private static final int FILES = 150;
    private static final Map<ImportFormat, String> HEADERS = Map.of(
            ImportFormat.ONLINE_RETAIL,
                    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n",
            ImportFormat.ITEMS, "item_id,title,price,currency\n",
            ImportFormat.REVIEWS, "review_id,item_id,customer_id,rating,text,written_at\n",
            ImportFormat.DIALOGUES, "dialogue_id,speaker,text,started_at\n");
    private static final String[] DAMAGE = {
        "\"", "\"\"", ",", "\n", "\r", "\0", "\uFFFD", "1e309", "-", "{", "}", "[", "\\", "😀", "=1+1", ";", "NaN", " "
    };

    private int usable;

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void read_damagedFile_addsUpOrIsRefused(ImportFormat format) {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            String text = HEADERS.getOrDefault(format, "") + damage(rows(format, random), random);
            MemoryFactStore store = new MemoryFactStore();
            try {
                check(Readings.read(format, text, store));
                usable++;
            } catch (DomainException | RefusedFileException refused) {
                assertThat(refused.getMessage()).endsWith(".");
            }
        }
        assertThat(usable).as("files that were not refused").isGreaterThan(FILES / 2);
    }

    @Test
    void read_noise_isRefused() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[random.nextInt(1, 3_000)];
            random.nextBytes(noise);
            ImportFormat format = ImportFormat.values()[seed % ImportFormat.values().length];
            try {
                check(Readings.read(format, noise, new MemoryFactStore()));
            } catch (DomainException | RefusedFileException refused) {
                assertThat(refused.getMessage()).endsWith(".");
            }
        }
    }

    private static void check(CleaningReport report) {
        assertThat(report.rowsRead()).isEqualTo(report.kept() + report.duplicates() + Readings.dropped(report));
        Split split = report.split();
        if (split != null) {
            assertThat(split.train() + split.validation() + split.test()).isLessThanOrEqualTo(report.kept());
            assertThat(split.validationFrom()).isBeforeOrEqualTo(split.testFrom());
        }
        assertThat(report.dropped())
                .allSatisfy(reason -> assertThat(reason.examples())
                        .hasSizeLessThanOrEqualTo(5)
                        .allSatisfy(example -> assertThat(example.excerpt()).hasSizeLessThanOrEqualTo(120)));
    }

    private static String damage(String rows, Random random) {
        StringBuilder text = new StringBuilder(rows);
        for (int hit = random.nextInt(40); hit > 0; hit--) {
            int at = random.nextInt(text.length());
            int until = Math.min(text.length(), at + random.nextInt(6));
            text.replace(at, until, DAMAGE[random.nextInt(DAMAGE.length)]);
        }
        return text.toString();
    }

    private static String rows(ImportFormat format, Random random) {
        StringBuilder rows = new StringBuilder();
        for (int row = random.nextInt(20, 120); row > 0; row--) {
            int n = random.nextInt(50);
            int day = random.nextInt(1, 29);
            rows.append(
                    switch (format) {
                        case ONLINE_RETAIL ->
                            String.format(
                                    Locale.ROOT,
                                    "%s,2%04d,\"ITEM, %d\",%d,2011-03-%02d 10:00:00,%d.50,%d,France",
                                    n % 7 == 0 ? "C" + n : "" + n,
                                    n,
                                    n,
                                    n % 7 == 0 ? -1 : 1,
                                    day,
                                    n,
                                    n % 9);
                        case ITEMS -> String.format(Locale.ROOT, "i%d,\"Title \"\"%d\"\"\",%d.99,CNY", n, n, n);
                        case REVIEWS ->
                            String.format(
                                    Locale.ROOT,
                                    "r%d,i%d,c%d,%d,\"Good\nand cheap\",2024-01-%02d",
                                    row,
                                    n,
                                    n,
                                    1 + n % 5,
                                    day);
                        case DIALOGUES ->
                            String.format(Locale.ROOT, "d%d,customer,\"Where, when?\",2024-01-%02d", row / 3, day);
                        case EVENTS ->
                            String.format(
                                    Locale.ROOT,
                                    "{\"event_id\":\"e%d\",\"event_name\":\"view_item\",\"session_id\":\"s\",\"timestamp\":\"2024-01-%02dT10:00:00Z\",\"items\":[{\"item_id\":\"i%d\"}]}",
                                    row,
                                    day,
                                    n);
                        case AMAZON_REVIEWS ->
                            String.format(
                                    Locale.ROOT,
                                    "{\"reviewerID\":\"A%d\",\"asin\":\"B%d\",\"overall\":%d.0,\"reviewText\":\"ok\",\"unixReviewTime\":%d}",
                                    n,
                                    n,
                                    1 + n % 5,
                                    1_300_000_000 + row);
                        case SEQUENCES -> String.format(Locale.ROOT, "u%d a%d b%d c%d", row, n, n, n);
                    });
            rows.append('\n');
        }
        return new String(rows.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
