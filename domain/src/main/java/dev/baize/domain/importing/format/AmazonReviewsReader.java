package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.SourceFile;
import dev.baize.domain.importing.source.SourceRow;
import dev.baize.domain.importing.source.SourceRows;
import dev.baize.domain.review.ReviewDraft;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// `amazon-reviews`: the public Amazon review dumps, one JSON object per line, in the field names of 2014 and 2018
/// (`reviewerID`, `asin`, `overall`, …) or of 2023 (`user_id`, `parent_asin`, `rating`, …).
///
/// A row becomes a rating event and, where it has a text, a review.
///
/// Source: Ni, Li, McAuley, "Justifying recommendations using distantly-labeled reviews and fine-grained aspects",
/// EMNLP 2019; Hou et al., "Bridging Language and Items for Retrieval and Recommendation", 2024.
final class AmazonReviewsReader extends RowwiseReader {
    private final ReaderContext context;

    /// One file's items, created when it is opened.
    private StandIns items = new StandIns(true);

    AmazonReviewsReader(ReaderContext context) {
        this.context = context;
    }

    @Override
    SourceRows open(SourceFile file) throws IOException {
        items = new StandIns(true);
        return file.json();
    }

    @Override
    void accept(RowFields fields, SourceRow row, Reading reading) throws UnusableRow {
        String customer = fields.requireId(ReviewFacts.MAX_CUSTOMER_ID, "reviewerID", "user_id");
        String item = fields.requireId(ItemDraft.MAX_ITEM_ID, "parent_asin", "asin");
        Integer rating = fields.findRating("overall", "rating");
        Instant at = fields.findTime(context, "unixReviewTime", "timestamp");
        if (rating == null || at == null) {
            throw new UnusableRow(RowReason.FIELD_MISSING, rating == null ? "rating" : "time");
        }
        @Nullable String title = fields.findText(ReviewFacts.MAX_TITLE, "summary", "title");
        @Nullable String text = fields.findText(ReviewFacts.MAX_TEXT, "reviewText", "text");
        String pseudonym = context.pseudonymOf().apply(customer);
        long identity = reading.hash.of(pseudonym, item, at.toString(), rating.toString(), text);
        String id = "az-" + RowHash.hex(identity);
        List<Fact> facts = new ArrayList<>();
        facts.add(ReviewFacts.rated(id, customer, item, rating, at));
        if (text != null) {
            facts.add(new Fact.OfReview(new ReviewDraft(id, item, customer, rating, title, text, null, at, false)));
        } else {
            fields.remark(RowReason.RATING_WITHOUT_TEXT, item);
        }
        reading.keep(fields, identity, at, items.before(item, facts));
    }

    @Override
    void end(Reading reading) {
        if (items.count() > 0) {
            reading.emit(new RowResult.Note(0, items.count(), RowReason.ITEM_WITHOUT_TITLE, "all items of the file"));
        }
    }
}
