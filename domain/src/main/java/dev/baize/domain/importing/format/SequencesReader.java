package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.importing.ImportRefusal;
import dev.baize.domain.importing.format.RowResult.Kept;
import dev.baize.domain.importing.format.RowResult.Note;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.SourceFile;
import dev.baize.domain.importing.source.SourceRow;
import dev.baize.domain.importing.source.SourceRow.Words;
import dev.baize.domain.importing.source.WordRows;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// `sequences`: a customer and the items bought, oldest first, separated by blanks. Each pair of customer and
/// item counts as one row.
///
/// The file has no times, only an order. So the last item of every line is dated 2000-01-01 and each one before it
/// an hour earlier: whoever splits by time takes everyone's latest items for the test, and what is recent for one
/// customer is recent for all.
final class SequencesReader implements FormatReader {
    private static final int MAX_ITEMS = 10_000;
    private static final int MAX_CUSTOMER_ID = 200;
    private static final Duration STEP = Duration.ofHours(1);
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");

    private final ReaderContext context;

    SequencesReader(ReaderContext context) {
        this.context = context;
    }

    @Override
    public void read(SourceFile file, Consumer<RowResult> results) throws IOException {
        RowwiseReader.Reading reading = new RowwiseReader.Reading(results);
        StandIns items = new StandIns(true);
        long lines = 0;
        try (WordRows rows = file.words()) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof Words words) {
                    refuseOtherFormats(words, lines++);
                    accept(words, items, reading);
                }
            }
        }
        results.accept(new Note(0, lines, RowReason.SYNTHETIC_TIME, String.format(Locale.ROOT, "%,d lines", lines)));
        results.accept(new Note(0, items.count(), RowReason.ITEM_WITHOUT_TITLE, "all items of the file"));
    }

    private static void refuseOtherFormats(Words words, long before) {
        String text = words.text();
        if (before == 0
                && (text.startsWith("{") || text.startsWith("[") || text.indexOf(',') >= 0 || text.indexOf(';') >= 0)) {
            throw ImportRefusal.NOT_SEQUENCES.exception();
        }
    }

    private void accept(Words words, StandIns items, RowwiseReader.Reading reading) {
        String[] tokens = BLANKS.split(words.text().strip());
        if (tokens.length < 2) {
            reading.drop(words.line(), RowReason.FIELD_MISSING, "a customer without items");
            return;
        }
        if (tokens.length - 1 > MAX_ITEMS) {
            reading.drop(
                    words.line(),
                    RowReason.SEQUENCE_TOO_LONG,
                    String.format(Locale.ROOT, "%,d items", tokens.length - 1));
            return;
        }
        if (tokens[0].length() > MAX_CUSTOMER_ID) {
            reading.drop(
                    words.line(),
                    RowReason.FIELD_TOO_LONG,
                    "the customer has more than " + MAX_CUSTOMER_ID + " characters");
            return;
        }
        String pseudonym = context.pseudonymOf().apply(tokens[0]);
        for (int place = 1; place < tokens.length; place++) {
            Instant at = ReaderContext.UNKNOWN_TIME.minus(STEP.multipliedBy(tokens.length - 1L - place));
            accept(words, tokens[0], pseudonym, place, tokens[place], at, items, reading);
        }
    }

    private static void accept(
            Words words,
            String customer,
            String pseudonym,
            int place,
            String item,
            Instant at,
            StandIns items,
            RowwiseReader.Reading reading) {
        RowFields fields = new RowFields(words.line(), _ -> null, place == 1 ? words.repairs() : List.of());
        if (item.length() > ItemDraft.MAX_ITEM_ID) {
            reading.drop(words.line(), RowReason.FIELD_TOO_LONG, "item " + place);
            return;
        }
        long identity = reading.hash.of(pseudonym, item, Integer.toString(place));
        EventDraft event = new EventDraft(
                "sq-" + pseudonym + "-" + place + "-" + RowHash.hex(identity),
                InteractionType.PURCHASE,
                customer,
                null,
                at,
                List.of(new EventDraft.Line(item, null, null, 1, null)),
                null,
                null,
                null,
                "import");
        if (reading.isNew(identity)) {
            reading.emit(new Kept(
                    words.line(), 1, at, items.before(item, List.of(new Fact.OfEvent(event))), fields.remarks()));
        } else {
            reading.emit(new RowResult.Duplicate(words.line()));
        }
    }
}
