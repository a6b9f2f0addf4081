package dev.baize.domain.importing.internal;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

class OnlineRetailTest {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final String GOOD = "500,22423,CAKESTAND,1,2011-03-01 10:00:00,12.75,77,France\n";

    private final MemoryFactStore store = new MemoryFactStore();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    500,POST,POSTAGE,1,2011-03-01 10:00:00,18,77,France                 | service_code
                    500,gift_0001_20,Voucher,1,2011-03-01 10:00:00,20,77,France         | service_code
                    500,m,Manual,1,2011-03-01 10:00:00,20,77,France                     | service_code
                    500,22423,damages,-5,2011-03-01 10:00:00,0,,UK                      | quantity_not_positive
                    500,22423,CAKESTAND,0,2011-03-01 10:00:00,12.75,77,France           | quantity_not_positive
                    500,22423,found,5,2011-03-01 10:00:00,0,,UK                         | price_not_positive
                    500,22423,CAKESTAND,5,2011-03-01 10:00:00,0.004,77,UK               | price_not_positive
                    500,22423,CAKESTAND,5,2011-03-01 10:00:00,-1,77,UK                  | price_not_positive
                    500,22423,CAKESTAND,1,2011-02-30 10:00:00,12.75,77,France           | time_unreadable
                    500,22423,CAKESTAND,1,yesterday,12.75,77,France                     | time_unreadable
                    500,22423,CAKESTAND,1,0001-01-01 00:00:00,12.75,77,France           | time_out_of_range
                    500,22423,CAKESTAND,1,9999-12-31 23:59:59,12.75,77,France           | time_out_of_range
                    500,22423,CAKESTAND,1e309,2011-03-01 10:00:00,12.75,77,France       | number_out_of_range
                    500,22423,CAKESTAND,1,2011-03-01 10:00:00,1e309,77,France           | number_out_of_range
                    500,22423,CAKESTAND,1,2011-03-01 10:00:00,1e999999999,77,France     | number_out_of_range
                    500,22423,CAKESTAND,99999999999,2011-03-01 10:00:00,12.75,77,France | number_out_of_range
                    500,22423,CAKESTAND,1.5,2011-03-01 10:00:00,12.75,77,France         | number_unreadable
                    500,22423,CAKESTAND,NaN,2011-03-01 10:00:00,12.75,77,France         | number_unreadable
                    500,22423,CAKESTAND,1,2011-03-01 10:00:00,,77,France                | number_unreadable
                    ,22423,CAKESTAND,1,2011-03-01 10:00:00,12.75,77,France              | field_missing
                    500,,CAKESTAND,1,2011-03-01 10:00:00,12.75,77,France                | field_missing
                    500,22423,CAKESTAND,1,2011-03-01 10:00:00,12.75,77                  | column_count
                    500,22423,CAKE,STAND,1,2011-03-01 10:00:00,12.75,77,France          | column_count
                    """)
    void read_uselessRow_isDroppedWithItsLine(String row, String reason) {
        CleaningReport report = read(GOOD + row.strip() + "\n" + GOOD.replace("500", "501"));
        assertThat(report.rowsRead()).isEqualTo(3);
        assertThat(report.kept()).isEqualTo(2);
        assertThat(Readings.lines(report.dropped(), reason)).containsExactly(3L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2010-12-01 08:26:00 | 2010-12-01T08:26:00Z
                    2010-12-01 08:26    | 2010-12-01T08:26:00Z
                    1/12/2010 8:26      | 2010-12-01T08:26:00Z
                    31/12/2010 08:26:30 | 2010-12-31T08:26:30Z
                    12/31/2010 8:26     | 2010-12-31T08:26:00Z
                    2010-12-01T08:26:00+08:00 | 2010-12-01T00:26:00Z
                    """)
    void read_anyOfTheSetsDateForms_isUnderstood(String date, Instant expected) {
        read("500,22423,CAKESTAND,1," + date + ",12.75,77,France\n");
        assertThat(store.events).extracting(EventDraft::occurredAt).containsExactly(expected);
    }

    @Test
    void read_monthFirstFile_isRecognisedAsAWhole() {
        CleaningReport report = read("""
                500,22423,CAKESTAND,1,3/4/2011 10:00,12.75,77,France
                501,22423,CAKESTAND,1,3/25/2011 10:00,12.75,77,France
                """);
        assertThat(store.events)
                .extracting(EventDraft::occurredAt)
                .containsExactly(Instant.parse("2011-03-04T10:00:00Z"), Instant.parse("2011-03-25T10:00:00Z"));
        assertThat(Readings.rows(report.notes(), "date_order")).isEqualTo(2);
    }

    @Test
    void read_rowsOfTheTwoYearEdition_areUnderstood() {
        Readings.read(ImportFormat.ONLINE_RETAIL, """
                Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country
                489434,85048,LIGHTS,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom
                """, store);
        assertThat(store.events).extracting(EventDraft::shopCustomerId).containsExactly("13085");
    }

    @Test
    void read_withoutCustomer_isAnAnonymousVisit() {
        CleaningReport report = read("500,22423,CAKESTAND,1,2011-03-01 10:00:00,12.75,,France\n");
        EventDraft event = store.events.getFirst();
        assertThat(event.shopCustomerId()).isNull();
        assertThat(event.sessionId()).isEqualTo("500");
        assertThat(event.transactionId()).isEqualTo("500");
        assertThat(Readings.rows(report.notes(), "anonymous")).isEqualTo(1);
    }

    @Test
    void read_sameRowTwice_isADuplicate() {
        CleaningReport report = read(GOOD + GOOD);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(store.events).hasSize(1);
    }

    @Test
    void read_cancellation_takesBackTheLatestEarlierPurchases() {
        CleaningReport report = read("""
                500,22423,CAKESTAND,10,2011-03-01 10:00:00,12.75,77,France
                501,22423,CAKESTAND,3,2011-03-02 10:00:00,12.75,77,France
                502,22423,CAKESTAND,3,2011-03-02 11:00:00,12.75,78,France
                C503,22423,CAKESTAND,-5,2011-03-03 10:00:00,12.75,77,France
                504,22423,CAKESTAND,50,2011-03-04 10:00:00,12.75,77,France
                """);
        List<EventDraft> refunds = refunds();
        assertThat(refunds).extracting(EventDraft::transactionId).containsExactly("501", "500");
        assertThat(refunds)
                .extracting(event -> event.items().getFirst().quantity())
                .containsExactly(3, 2);
        assertThat(refunds).extracting(EventDraft::eventId).doesNotHaveDuplicates();
        assertThat(Readings.rows(report.notes(), "refund_unmatched")).isZero();
        assertThat(report.kept()).isEqualTo(5);
    }

    @Test
    void read_cancellationBeforeAnyPurchase_isCountedAsUnmatched() {
        CleaningReport report = read("""
                C500,22423,CAKESTAND,-2,2011-03-01 10:00:00,12.75,77,France
                501,22423,CAKESTAND,3,2011-03-02 10:00:00,12.75,77,France
                C502,22423,CAKESTAND,-4,2011-03-03 10:00:00,12.75,77,France
                """);
        assertThat(refunds()).extracting(EventDraft::transactionId).containsExactly(null, "501", null);
        assertThat(Readings.rows(report.notes(), "refund_unmatched")).isEqualTo(2);
    }

    @Test
    void read_invoiceWithTwoTimes_isOneBasketAtItsEarliest() {
        CleaningReport report = read("""
                500,22423,CAKESTAND,1,2011-03-01 10:01:00,12.75,77,France
                500,22424,TEAPOT,1,2011-03-01 10:00:00,12.75,77,France
                """);
        assertThat(store.events).extracting(EventDraft::occurredAt).containsOnly(Instant.parse("2011-03-01T10:00:00Z"));
        assertThat(Readings.rows(report.repaired(), "basket_time")).isEqualTo(1);
    }

    @Test
    void read_severalDescriptions_takesTheMostFrequentGoodOne() {
        CleaningReport report = read("""
                500,22423,?? missing,1,2011-03-01 10:00:00,12.75,77,France
                501,22423,?? missing,2,2011-03-01 10:00:00,12.75,77,France
                502,22423,?? missing,3,2011-03-01 10:00:00,12.75,77,France
                503,22423,REGENCY  CAKESTAND ,1,2011-03-01 11:00:00,12.75,77,France
                504,22423,REGENCY CAKESTAND,1,2011-03-05 11:00:00,13.50,77,France
                505,22423,CAKE STAND,1,2011-03-04 11:00:00,12.75,77,France
                """);
        assertThat(Objects.requireNonNull(store.items.get("22423")).title()).isEqualTo("REGENCY CAKESTAND");
        assertThat(Objects.requireNonNull(store.items.get("22423")).price()).isEqualByComparingTo("13.50");
        assertThat(Readings.rows(report.notes(), "several_descriptions")).isEqualTo(1);
    }

    @Test
    void read_itemCodeInSmallLetters_isTheOneInCapitals() {
        CleaningReport report = read("500,85123a,HEART,1,2011-03-01 10:00:00,2.55,77,France\n");
        assertThat(store.items).containsOnlyKeys("85123A");
        assertThat(Readings.rows(report.repaired(), "item_id_case")).isEqualTo(1);
    }

    @Test
    void read_descriptionOfTenThousandCharacters_isCutAndSaidWithItsLine() {
        CleaningReport report = read(GOOD + GOOD.replace("500", "501").replace("CAKESTAND", "X".repeat(10_000)));
        assertThat(report.kept()).isEqualTo(2);
        assertThat(Readings.lines(report.repaired(), "text_cut")).containsExactly(3L);
    }

    @Test
    void read_customer_hasCountryAndTimes() {
        read("""
                500,22423,CAKESTAND,1,2011-03-01 10:00:00,12.75,77,EIRE
                501,22423,CAKESTAND,1,2011-05-01 10:00:00,12.75,77,France
                502,22423,CAKESTAND,1,2011-06-01 10:00:00,12.75,77,Unspecified
                """);
        assertThat(Objects.requireNonNull(store.customers.get("77")).country()).isEqualTo("France");
        assertThat(Objects.requireNonNull(store.customers.get("77")).firstSeen())
                .isEqualTo(Instant.parse("2011-03-01T10:00:00Z"));
        assertThat(Objects.requireNonNull(store.customers.get("77")).lastSeen())
                .isEqualTo(Instant.parse("2011-06-01T10:00:00Z"));
    }

    private CleaningReport read(String rows) {
        return Readings.read(ImportFormat.ONLINE_RETAIL, HEADER + rows, store);
    }

    private List<EventDraft> refunds() {
        return store.events.stream()
                .filter(event -> event.type() == InteractionType.REFUND)
                .toList();
    }
}
