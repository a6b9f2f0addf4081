package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.CsvRows;
import dev.baize.domain.importing.source.SourceFile;
import dev.baize.domain.importing.source.SourceRow;
import dev.baize.domain.importing.source.SourceRows;
import dev.baize.domain.review.ReviewDraft;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `reviews`: a shop's reviews as CSV or NDJSON, columns in docs/importing.md.
final class ReviewsReader extends RowwiseReader {
    private final ReaderContext context;
    private StandIns items = new StandIns(false);

    ReviewsReader(ReaderContext context) {
        this.context = context;
    }

    @Override
    SourceRows open(SourceFile file) throws IOException {
        items = new StandIns(false);
        if (file.looksLikeJson()) {
            return file.json();
        }
        CsvRows rows = file.csv();
        rows.requireColumns("reviews", Set.of("item_id|clothing id|product_id", "text|review text|review"));
        return rows;
    }

    @Override
    void accept(RowFields fields, SourceRow row, Reading reading) throws UnusableRow {
        String item = fields.requireId(ItemDraft.MAX_ITEM_ID, "item_id", "clothing id", "product_id");
        @Nullable String customer = fields.findId(ReviewFacts.MAX_CUSTOMER_ID, "customer_id", "user_id");
        @Nullable String given = fields.findId(ReviewFacts.MAX_REVIEW_ID, "review_id");
        @Nullable Integer rating = fields.findRating("rating");
        @Nullable String title = fields.findText(ReviewFacts.MAX_TITLE, "title");
        @Nullable String text = fields.findText(ReviewFacts.MAX_TEXT, "text", "review text", "review");
        @Nullable Instant at = fields.findTime(context, "written_at", "timestamp", "date");
        if (text == null && (rating == null || customer == null)) {
            throw new UnusableRow(RowReason.FIELD_MISSING, "text");
        }
        Instant writtenAt = at == null ? ReaderContext.UNKNOWN_TIME : at;
        if (at == null) {
            fields.remark(RowReason.TIME_UNKNOWN, item);
        }
        @Nullable
        String pseudonym = customer == null ? null : context.pseudonymOf().apply(customer);
        long identity =
                given == null ? reading.hash.of(pseudonym, item, String.valueOf(at), text) : reading.hash.of(given);
        String id = given == null ? "rv-" + RowHash.hex(identity) : given;
        List<Fact> facts = new ArrayList<>();
        if (text != null) {
            facts.add(new Fact.OfReview(
                    new ReviewDraft(id, item, customer, rating, title, text, language(fields), writtenAt, false)));
        } else {
            fields.remark(RowReason.RATING_WITHOUT_TEXT, item);
        }
        if (customer != null && rating != null) {
            facts.add(ReviewFacts.rated("rv-" + RowHash.hex(identity), customer, item, rating, writtenAt));
        }
        reading.keep(fields, identity, at, items.before(item, facts));
    }

    /// `zh-CN` is `zh`; anything but Chinese and English is left to be recognised from the text.
    static @Nullable String language(RowFields fields) {
        String language = fields.find("language", "locale");
        if (language == null) {
            return null;
        }
        return language.startsWith("zh") ? "zh" : language.startsWith("en") ? "en" : null;
    }
}
