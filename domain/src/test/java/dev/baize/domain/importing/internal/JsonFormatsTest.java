package dev.baize.domain.importing.internal;

import dev.baize.domain.importing.CleaningReport;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.domain.support.Dialogue.Speaker;
import dev.baize.domain.support.Dialogue.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/// The formats with one JSON object per line, and their CSV twins.
class JsonFormatsTest {
    private static final String GOOD = """
            {"event_id":"e1","event_name":"purchase","customer_id":"c1","timestamp":"2024-03-01T10:00:00Z","transaction_id":"t1","items":[{"item_id":"i1","price":"9.90","currency":"cny","quantity":2},{"item_id":"i2"}]}
            """;

    private final MemoryFactStore store = new MemoryFactStore();

    @Test
    void events_purchase_keepsItsLines() {
        CleaningReport report = Readings.read(ImportFormat.EVENTS, GOOD, store);
        EventDraft event = store.events.getFirst();
        assertThat(event.type()).isEqualTo(InteractionType.PURCHASE);
        assertThat(event.transactionId()).isEqualTo("t1");
        assertThat(event.items()).extracting(EventDraft.Line::quantity).containsExactly(2, 1);
        assertThat(event.items().getFirst().currency()).isEqualTo("CNY");
        assertThat(report.items()).isEqualTo(2);
        assertThat(report.customers()).isEqualTo(1);
    }

    @Test
    void events_segmentNameAndNoId_areTaken() {
        CleaningReport report = Readings.read(ImportFormat.EVENTS, """
                {"event":"Product Viewed","session_id":"s1","timestamp":1709287200,"items":[{"product_id":"i1"}]}
                """, store);
        assertThat(store.events.getFirst().type()).isEqualTo(InteractionType.VIEW);
        assertThat(store.events.getFirst().occurredAt()).isEqualTo(Instant.parse("2024-03-01T10:00:00Z"));
        assertThat(Readings.rows(report.repaired(), "event_id_made")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"event_name":"teleport","session_id":"s","timestamp":"2024-03-01T10:00:00Z"}                                                | event_unknown
                    {"event_name":"search","timestamp":"2024-03-01T10:00:00Z"}                                                                   | field_missing
                    {"event_name":"search","session_id":"s"}                                                                                     | field_missing
                    {"event_name":"view_item","session_id":"s","timestamp":"2024-03-01T10:00:00Z"}                                               | field_missing
                    {"event_name":"search","session_id":"s","timestamp":"2024-13-01T10:00:00Z"}                                                  | time_unreadable
                    {"event_name":"search","session_id":"s","timestamp":"2124-03-01T10:00:00Z"}                                                  | time_out_of_range
                    {"event_name":"view_item","session_id":"s","timestamp":"2024-03-01T10:00:00Z","items":[{"item_id":"i","quantity":1e309}]}    | number_out_of_range
                    {"event_name":"view_item","session_id":"s","timestamp":"2024-03-01T10:00:00Z","items":[{"item_id":"i","price":1e999999999}]} | number_out_of_range
                    {"event_name":"view_item","session_id":"s","timestamp":"2024-03-01T10:00:00Z","items":[{"item_id":"i","quantity":-1}]}       | quantity_not_positive
                    {"event_name":"view_item","session_id":"s","timestamp":"2024-03-01T10:00:00Z","items":["i"]}                                 | field_invalid
                    {"event_name":"view_item","session_id":"s","timestamp":"2024-03-01T10:00:00Z","items":[{"item_id":"i","currency":"yuan"}]}   | field_invalid
                    {"event_name":"search","session_id":                                                                                         | not_json
                    ["search"]                                                                                                                   | not_json
                    NaN                                                                                                                          | not_json
                    """)
    void events_uselessRow_isDroppedWithItsLine(String row, String reason) {
        CleaningReport report = Readings.read(ImportFormat.EVENTS, GOOD + row + "\n" + GOOD.replace("e1", "e2"), store);
        assertThat(report.kept()).isEqualTo(2);
        assertThat(Readings.lines(report.dropped(), reason)).containsExactly(2L);
    }

    @Test
    void events_endlessExponentOrNesting_costOneLine() {
        String exponent = "{\"event_name\":\"search\",\"price\":1e" + "9".repeat(30) + "}\n";
        String nesting = "{\"event_name\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}\n";
        CleaningReport report = Readings.read(ImportFormat.EVENTS, GOOD + exponent + nesting, store);
        assertThat(Readings.lines(report.dropped(), "not_json")).containsExactly(2L, 3L);
        assertThat(report.kept()).isEqualTo(1);
    }

    @Test
    void amazonReviews_ofEveryYear_becomeRatingAndReview() {
        CleaningReport report = Readings.read(ImportFormat.AMAZON_REVIEWS, """
                {"reviewerID":"A1","asin":"B1","overall":5.0,"reviewText":"Great &amp; cheap<br />really","summary":"Yes","unixReviewTime":1252800000}
                {"user_id":"A2","asin":"B9","parent_asin":"B2","rating":1.0,"title":"No","text":"Broke","timestamp":1588687728923}
                {"reviewerID":"A3","asin":"B1","overall":4.0,"unixReviewTime":1252800000}
                {"reviewerID":"A4","asin":"B1","overall":9.0,"reviewText":"x","unixReviewTime":1252800000}
                {"reviewerID":"A1","asin":"B1","overall":5.0,"reviewText":"Great &amp; cheap<br />really","summary":"Yes","unixReviewTime":1252800000}
                """, store);
        assertThat(report.kept()).isEqualTo(3);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(Readings.lines(report.dropped(), "number_out_of_range")).containsExactly(4L);
        assertThat(store.reviews).hasSize(2);
        assertThat(store.reviews.getFirst().text()).isEqualTo("Great & cheap\nreally");
        assertThat(store.reviews.get(1).itemId()).isEqualTo("B2");
        assertThat(store.reviews.get(1).writtenAt()).isEqualTo(Instant.parse("2020-05-05T14:08:48.923Z"));
        assertThat(store.events)
                .extracting(event -> event.items().getFirst().rating())
                .containsExactly(5, 1, 4);
        assertThat(store.items).containsOnlyKeys("B1", "B2");
    }

    @Test
    void items_json_hasTranslationsAndAttributes() {
        Readings.read(ImportFormat.ITEMS, """
                {"item_id":"1","title":"保温杯","language":"zh-CN","price":59,"currency":"CNY","category":"家居 > 杯子","available":false,"attributes":{"color":"红"},"translations":{"en":{"title":"Thermos"}}}
                """, store);
        var item = Objects.requireNonNull(store.items.get("1"));
        assertThat(item.language()).isEqualTo("zh");
        assertThat(item.category()).isEqualTo("家居/杯子");
        assertThat(item.available()).isFalse();
        assertThat(item.attributes()).containsEntry("color", "红");
        assertThat(Objects.requireNonNull(item.translations().get("en")).title())
                .isEqualTo("Thermos");
    }

    @Test
    void items_csv_dropsWhatBreaksARule() {
        CleaningReport report = Readings.read(ImportFormat.ITEMS, """
                item_id,title,price,currency,url,available,attribute_color
                1,One,1.00,CNY,https://shop.example/1,yes,red
                2,Two,1.00,yuan,,,
                3,Three,1.00,CNY,javascript:alert(1),,
                4,Four,1.00,CNY,,perhaps,
                5,,1.00,CNY,,,
                1,One again,1.00,CNY,,,
                """, store);
        assertThat(store.items).containsOnlyKeys("1");
        assertThat(Objects.requireNonNull(store.items.get("1")).attributes()).containsEntry("color", "red");
        assertThat(Readings.lines(report.dropped(), "field_invalid")).containsExactly(3L, 4L, 5L);
        assertThat(Readings.lines(report.dropped(), "field_missing")).containsExactly(6L);
        assertThat(report.duplicates()).isEqualTo(1);
    }

    @Test
    void reviews_csv_knowCustomerRatingAndTime() {
        CleaningReport report = Readings.read(ImportFormat.REVIEWS, """
                review_id,item_id,customer_id,rating,title,text,written_at
                r1,i1,c1,5,好,很好用,2024-01-02
                r2,i1,,6,,too many stars,2024-01-02
                r3,i1,,,,no stars,
                """, store);
        assertThat(report.kept()).isEqualTo(2);
        assertThat(Readings.lines(report.dropped(), "number_out_of_range")).containsExactly(3L);
        assertThat(Readings.rows(report.notes(), "time_unknown")).isEqualTo(1);
        assertThat(store.events).hasSize(1);
        assertThat(store.items.values()).noneMatch(item -> item.available());
    }

    @Test
    void dialogues_csv_joinsTheTurnsOfOne() {
        CleaningReport report = Readings.read(ImportFormat.DIALOGUES, """
                dialogue_id,speaker,text,intent,started_at
                d1,customer,Where is my parcel?,order_status,2024-01-02 10:00
                d1,agent,On its way.,,2024-01-02 10:00
                d2,客户,能退货吗?,return,2024-01-03 10:00
                d1,customer,Late,,2024-01-02 10:00
                d3,robot,Beep,,2024-01-04 10:00
                """, store);
        assertThat(report.rowsRead()).isEqualTo(5);
        assertThat(report.kept()).isEqualTo(3);
        assertThat(Readings.lines(report.dropped(), "dialogue_scattered")).containsExactly(5L);
        assertThat(Readings.lines(report.dropped(), "field_invalid")).containsExactly(6L);
        assertThat(store.dialogues.getFirst().turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(store.dialogues.get(1).language()).isEqualTo("zh");
    }

    @Test
    void dialogues_json_isOneALine() {
        CleaningReport report = Readings.read(ImportFormat.DIALOGUES, """
                {"dialogue_id":"d1","started_at":"2024-01-02T10:00:00Z","turns":[{"speaker":"customer","text":"Hi"},{"speaker":"agent","text":"Hello"}]}
                {"dialogue_id":"d2","turns":[]}
                """, store);
        assertThat(report.kept()).isEqualTo(1);
        assertThat(store.dialogues.getFirst().turns()).hasSize(2);
        assertThat(Readings.lines(report.dropped(), "field_invalid")).containsExactly(2L);
    }

    @Test
    void sequences_lineOfItems_endsAtTheSameHourForAll() {
        CleaningReport report = Readings.read(
                ImportFormat.SEQUENCES, "u1 a b c\nu2 b\nu3\nu1 a b c\nu4\t" + "x".repeat(101) + "\n", store);
        assertThat(report.kept()).isEqualTo(4);
        assertThat(report.duplicates()).isEqualTo(3);
        assertThat(Readings.lines(report.dropped(), "field_missing")).containsExactly(3L);
        assertThat(Readings.lines(report.dropped(), "field_too_long")).containsExactly(5L);
        assertThat(store.events)
                .extracting(EventDraft::occurredAt)
                .containsExactly(
                        Instant.parse("1999-12-31T22:00:00Z"),
                        Instant.parse("1999-12-31T23:00:00Z"),
                        Instant.parse("2000-01-01T00:00:00Z"),
                        Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(store.items.keySet()).containsExactly("a", "b", "c");
    }
}
