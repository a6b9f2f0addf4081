package dev.baize.languagemodel.persistence;

import dev.baize.domain.storage.Database;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Reviews whose rating says how their writer felt: 4 and 5 are praise, 1 and 2 complaint, 3 neither.
///
/// Reviews of customers who do not let their data be trained on are left out; a customer who was never asked
/// counts by the default the run was queued with.
@ApplicationScoped
public class ReviewTexts {
    public static final String PRAISE = "positive";
    public static final String COMPLAINT = "negative";
    private static final String CHOSEN = """
            FROM review r
            WHERE r.language = ? AND r.rating IN (1, 2, 4, 5) AND r.id > ? AND r.id <= ?
              AND (r.customer_id IS NULL OR ? = COALESCE((SELECT c.consent FROM consent_change c
                WHERE c.customer_id = r.customer_id AND c.purpose = 'TRAINING' ORDER BY c.id DESC LIMIT 1), ?))
            """;
    private static final String GRANTED = "GRANTED";

    private final Database database;

    @Inject
    public ReviewTexts(Database database) {
        this.database = database;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected ReviewTexts() {
        this.database = null;
    }

    /// A review as it is learned from.
    ///
    /// @param label [#PRAISE] or [#COMPLAINT]
    public record Labelled(long id, String text, String label) {}

    /// @param consentDefault GRANTED or DENIED
    public List<Labelled> list(String language, long upTo, String consentDefault) {
        List<Labelled> texts = new ArrayList<>();
        database.forEach(
                0,
                after -> database.list(
                        "SELECT r.id, r.rating, r.text " + CHOSEN + " ORDER BY r.id LIMIT " + Database.PAGE,
                        row -> new Labelled(
                                row.number("id"), row.text("text"), row.integer("rating") >= 4 ? PRAISE : COMPLAINT),
                        language,
                        after,
                        upTo,
                        GRANTED,
                        consentDefault),
                Labelled::id,
                texts::add);
        return texts;
    }

    /// @return how many there are of each label, praise first
    public List<Long> count(String language, long upTo, String consentDefault) {
        return database.list(
                        "SELECT COALESCE(SUM(r.rating >= 4), 0) AS praise, COUNT(*) AS n " + CHOSEN,
                        row -> List.of(row.number("praise"), row.number("n") - row.number("praise")),
                        language,
                        0,
                        upTo,
                        GRANTED,
                        consentDefault)
                .getFirst();
    }

    /// The newest review there is.
    public long newest() {
        return database.number("SELECT COALESCE(MAX(id), 0) AS n FROM review");
    }
}
