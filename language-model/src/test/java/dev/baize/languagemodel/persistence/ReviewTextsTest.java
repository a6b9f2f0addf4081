package dev.baize.languagemodel.persistence;

import dev.baize.domain.storage.Database;
import dev.baize.domain.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewTextsTest {
    private static final Instant THEN = Instant.parse("2026-11-25T08:00:00Z");

    private final Database database = new Database(TestDatabase.empty().dataSource());
    private final ReviewTexts reviews = new ReviewTexts(database);

    @Test
    void list_customersWhoDeniedTraining_areLeftOut() {
        review("a", 1L, 5, "zh");
        review("b", 2L, 1, "zh");
        review("c", null, 4, "zh");
        consent(2, "GRANTED");
        consent(2, "REVOKED");

        assertThat(reviews.list("zh", reviews.newest(), "GRANTED"))
                .extracting(ReviewTexts.Labelled::text)
                .containsExactly("a", "c");
        // Who was never asked counts by the default.
        assertThat(reviews.list("zh", reviews.newest(), "DENIED"))
                .extracting(ReviewTexts.Labelled::text)
                .containsExactly("c");
    }

    @Test
    void list_threeStarsAndOtherLanguagesAndLaterReviews_areLeftOut() {
        review("praise", null, 4, "en");
        review("neither", null, 3, "en");
        review("lob", null, 5, "zh");
        long upTo = reviews.newest();
        review("later", null, 1, "en");

        assertThat(reviews.list("en", upTo, "GRANTED")).singleElement().satisfies(found -> {
            assertThat(found.text()).isEqualTo("praise");
            assertThat(found.label()).isEqualTo(ReviewTexts.PRAISE);
        });
        assertThat(reviews.count("en", reviews.newest(), "GRANTED")).containsExactly(1L, 1L);
    }

    private void review(String text, @Nullable Long customer, int rating, String language) {
        database.insert("""
                INSERT INTO review (review_id, item_id, customer_id, rating, text, language, written_at, simulated)
                VALUES (?, 1, ?, ?, ?, ?, ?, FALSE)""", text, customer, rating, text, language, THEN);
    }

    private void consent(long customer, String answer) {
        database.insert("""
                INSERT INTO consent_change (customer_id, purpose, consent, changed_at, source)
                VALUES (?, 'TRAINING', ?, ?, 'test')""", customer, answer, THEN);
    }
}
