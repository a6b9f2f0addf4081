package dev.baize.domain.importing.internal;

import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.CleaningReport.Split;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.support.Dialogue;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Reads public data sets whose counts others have published. Skipped where the folder of `BAIZE_DATA` is absent.
class RealFilesTest {
    private static final String RETAIL = "uci-online-retail/online_retail_2010-12_2011-12.csv.gz";

    /// 541,909 rows, 135,080 without customer, 1,454 without description, 9,288 cancelled: as published with the
    /// data set. 5,268 rows that repeat another: as published in analyses of it.
    @Test
    void read_onlineRetail_accountsForEveryRow() throws IOException {
        CleaningReport report = Readings.read(ImportFormat.ONLINE_RETAIL, file(RETAIL), new MemoryFactStore());
        assertThat(report.rowsRead()).isEqualTo(541_909);
        assertThat(report.duplicates()).isEqualTo(5_268);
        assertThat(report.kept()).isEqualTo(531_205);
        assertThat(Readings.rows(report.dropped(), "service_code")).isEqualTo(2_944);
        assertThat(Readings.rows(report.dropped(), "quantity_not_positive")).isEqualTo(1_336);
        assertThat(Readings.rows(report.dropped(), "price_not_positive")).isEqualTo(1_156);
        assertThat(report.dropped()).hasSize(3);
        assertThat(Readings.rows(report.notes(), "customer_missing")).isEqualTo(135_080);
        assertThat(Readings.rows(report.notes(), "description_missing")).isEqualTo(1_454);
        assertThat(Readings.rows(report.notes(), "cancellation")).isEqualTo(9_288);
        assertThat(report.from()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
        assertThat(report.to()).isEqualTo(Instant.parse("2011-12-09T12:50:00Z"));
    }

    @Test
    void read_onlineRetail_splitsByTimeWithBasketsWhole() throws IOException {
        MemoryFactStore store = new MemoryFactStore();
        Split split = Objects.requireNonNull(
                Readings.read(ImportFormat.ONLINE_RETAIL, file(RETAIL), store).split());
        assertThat(split.train() + split.validation() + split.test()).isEqualTo(531_205);
        assertThat(split.train()).isBetween(420_000L, 425_000L);
        assertThat(split.test()).isBetween(53_000L, 54_000L);
        Map<String, Long> timesPerInvoice = store.events.stream()
                .filter(event -> event.type() == InteractionType.PURCHASE)
                .collect(Collectors.groupingBy(
                        event -> Objects.requireNonNull(event.transactionId()),
                        Collectors.mapping(
                                EventDraft::occurredAt,
                                Collectors.collectingAndThen(
                                        Collectors.toSet(), times -> Long.valueOf(times.size())))));
        assertThat(timesPerInvoice.values()).containsOnly(1L);
    }

    @Test
    void read_onlineRetail_describesItemsInTheShopsWords() throws IOException {
        MemoryFactStore store = new MemoryFactStore();
        Readings.read(ImportFormat.ONLINE_RETAIL, file(RETAIL), store);
        assertThat(Objects.requireNonNull(store.items.get("85123A")).title())
                .isEqualTo("WHITE HANGING HEART T-LIGHT HOLDER");
        assertThat(store.items.values())
                .noneMatch(item -> item.title().contains("?") || item.title().contains("damage"));
        assertThat(store.items).doesNotContainKeys("POST", "DOT", "M", "C2", "BANK CHARGES", "gift_0001_20");
        assertThat(store.items).containsKeys("DCGSSGIRL", "DCGS0003");
    }

    @Test
    void read_onlineRetailAgain_findsEveryRowKnown() throws IOException {
        MemoryFactStore store = new MemoryFactStore();
        Readings.read(ImportFormat.ONLINE_RETAIL, file(RETAIL), store);
        CleaningReport again = Readings.read(ImportFormat.ONLINE_RETAIL, file(RETAIL), store);
        assertThat(again.kept()).isZero();
        assertThat(again.duplicates()).isEqualTo(5_268 + 531_205);
        assertThat(again.rowsRead()).isEqualTo(541_909);
    }

    @Test
    void read_onlineRetail_neverShowsOrStoresACustomerId() throws IOException {
        MemoryFactStore store = new MemoryFactStore();
        CleaningReport report = Readings.read(ImportFormat.ONLINE_RETAIL, file(RETAIL), store);
        assertThat(report.toString()).doesNotContain(", 17850").doesNotContain(", 14527");
        CustomerDraft known = Objects.requireNonNull(store.customers.get("12583"));
        assertThat(known.country()).isEqualTo("France");
        assertThat(store.events).noneMatch(event -> event.eventId().contains("-12583-"));
    }

    /// 22,363 customers, 12,101 items, 198,502 actions: as published with S3-Rec.
    @Test
    void read_amazonBeautySequences_countsAsPublished() throws IOException {
        CleaningReport report =
                Readings.read(ImportFormat.SEQUENCES, file("s3rec-amazon-beauty/Beauty.txt.gz"), new MemoryFactStore());
        assertThat(report.rowsRead()).isEqualTo(198_502);
        assertThat(report.kept()).isEqualTo(198_502);
        assertThat(report.customers()).isEqualTo(22_363);
        assertThat(report.items()).isEqualTo(12_101);
    }

    /// 23,486 rows, 845 without text: as published.
    @Test
    void read_womensClothingReviews_keepsThoseWithText() throws IOException {
        MemoryFactStore store = new MemoryFactStore();
        CleaningReport report = Readings.read(
                ImportFormat.REVIEWS, file("womens-clothing-reviews/womens_clothing_reviews.csv.gz"), store);
        assertThat(report.rowsRead()).isEqualTo(23_486);
        assertThat(Readings.rows(report.dropped(), "field_missing")).isEqualTo(845);
        assertThat(Readings.dropped(report)).isEqualTo(845);
        assertThat(report.kept() + report.duplicates()).isEqualTo(23_486 - 845);
        assertThat(report.split()).isNull();
        assertThat(store.reviews).allMatch(review -> review.rating() != null);
    }

    /// 6,480 utterances with 27 intents: as published.
    @Test
    void read_bitextUtterances_becomeDialoguesOfOneTurn() throws IOException {
        MemoryFactStore store = new MemoryFactStore();
        CleaningReport report =
                Readings.read(ImportFormat.DIALOGUES, file("bitext-customer-support-sample/train.csv.gz"), store);
        assertThat(report.rowsRead()).isEqualTo(6_480);
        assertThat(Readings.dropped(report)).isZero();
        assertThat(store.dialogues.stream()
                        .map(Dialogue::turns)
                        .map(turns -> turns.getFirst().intent())
                        .distinct())
                .hasSize(27);
    }

    private static Path file(String name) {
        Path folder = Path.of(Optional.ofNullable(System.getenv("BAIZE_DATA")).orElse("../shared/data"));
        assumeTrue(Files.isDirectory(folder), "no public data at " + folder + ": set BAIZE_DATA");
        return folder.resolve(name);
    }
}
