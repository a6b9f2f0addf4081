package dev.baize.domain.importing.format;

import dev.baize.domain.importing.format.RowResult.Kept;
import dev.baize.domain.importing.report.LongSet;
import dev.baize.domain.importing.report.Remark;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.CsvRows;
import dev.baize.domain.importing.source.SourceFile;
import dev.baize.domain.importing.source.SourceRow;
import dev.baize.domain.importing.source.SourceRow.Json;
import dev.baize.domain.importing.source.SourceRows;
import dev.baize.domain.support.Dialogue;
import dev.baize.domain.support.Dialogue.Speaker;
import dev.baize.domain.support.Dialogue.Turn;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/// `dialogues`: past conversations with customer service. CSV with one turn a row, the turns of a dialogue standing
/// together, or NDJSON with one dialogue (`turns`) or one turn a line; columns in docs/importing.md.
final class DialoguesReader extends RowwiseReader {
    private static final int MAX_DIALOGUE_ID = 128;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_INTENT = 100;
    private static final int MAX_TURNS = 1_000;
    private static final Set<String> CUSTOMER = Set.of("customer", "user", "client", "buyer", "顾客", "客户", "买家", "用户");
    private static final Set<String> AGENT =
            Set.of("agent", "assistant", "seller", "service", "support", "system", "客服", "卖家");

    private final ReaderContext context;
    private @Nullable Open open;
    private LongSet closed = new LongSet();

    DialoguesReader(ReaderContext context) {
        this.context = context;
    }

    @Override
    SourceRows open(SourceFile file) throws IOException {
        open = null;
        closed = new LongSet();
        if (file.looksLikeJson()) {
            return file.json();
        }
        CsvRows rows = file.csv();
        rows.requireColumns("dialogues", Set.of("text|utterance|message"));
        return rows;
    }

    @Override
    void accept(RowFields fields, SourceRow row, Reading reading) throws UnusableRow {
        if (row instanceof Json json && json.object().get("turns") instanceof JsonArray turns) {
            close(reading);
            whole(fields, turns, reading);
            return;
        }
        Turn turn = turn(fields);
        Instant at = fields.findTime(context, "started_at", "time", "timestamp");
        String id = fields.findId(MAX_DIALOGUE_ID, "dialogue_id", "conversation_id");
        if (id == null) {
            close(reading);
            single(fields, turn, at, reading);
            return;
        }
        if (open == null || !open.id.equals(id)) {
            close(reading);
            if (!closed.add(reading.hash.of(id))) {
                throw new UnusableRow(RowReason.DIALOGUE_SCATTERED, "dialogue " + id);
            }
            open = new Open(id, fields.line(), language(fields, turn.text()), at);
        }
        if (open.turns.size() >= MAX_TURNS) {
            throw new UnusableRow(RowReason.FIELD_TOO_LONG, "a dialogue has more than " + MAX_TURNS + " turns");
        }
        open.turns.add(turn);
        open.remarks.addAll(fields.remarks());
    }

    @Override
    void end(Reading reading) {
        close(reading);
    }

    private void single(RowFields fields, Turn turn, @Nullable Instant at, Reading reading) {
        fields.remark(RowReason.SINGLE_TURN, turn.text());
        long identity = reading.hash.of(turn.text(), turn.intent());
        Dialogue dialogue = dialogue("dl-" + RowHash.hex(identity), language(fields, turn.text()), at, List.of(turn));
        reading.keep(fields, identity, at, List.of(new Fact.OfDialogue(dialogue)));
    }

    private void whole(RowFields fields, JsonArray array, Reading reading) throws UnusableRow {
        if (array.isEmpty() || array.size() > MAX_TURNS) {
            throw new UnusableRow(RowReason.FIELD_INVALID, "turns must hold 1 to " + MAX_TURNS);
        }
        List<Turn> turns = new ArrayList<>();
        for (JsonValue value : array) {
            if (!(value instanceof JsonObject object)) {
                throw new UnusableRow(RowReason.FIELD_INVALID, "turns must hold objects");
            }
            RowFields inner = new RowFields(fields.line(), name -> scalar(object, name), List.of());
            turns.add(turn(inner));
            inner.remarks().forEach(remark -> fields.remark(remark.reason(), remark.excerpt()));
        }
        Instant at = fields.findTime(context, "started_at", "time", "timestamp");
        String given = fields.findId(MAX_DIALOGUE_ID, "dialogue_id", "conversation_id");
        long identity = reading.hash.of(given == null ? turns.toString() : given);
        String id = given == null ? "dl-" + RowHash.hex(identity) : given;
        String language = language(fields, turns.getFirst().text());
        closed.add(reading.hash.of(id));
        reading.keep(fields, identity, at, List.of(new Fact.OfDialogue(dialogue(id, language, at, turns))));
    }

    private static Turn turn(RowFields fields) throws UnusableRow {
        String text = fields.findText(MAX_TEXT, "text", "utterance", "message");
        if (text == null) {
            throw new UnusableRow(RowReason.FIELD_MISSING, "text");
        }
        return new Turn(speaker(fields.find("speaker", "role")), text, fields.findId(MAX_INTENT, "intent"));
    }

    private static Speaker speaker(@Nullable String name) throws UnusableRow {
        String small = name == null ? "customer" : name.toLowerCase(Locale.ROOT);
        if (!CUSTOMER.contains(small) && !AGENT.contains(small)) {
            throw new UnusableRow(RowReason.FIELD_INVALID, "speaker must be customer or agent");
        }
        return CUSTOMER.contains(small) ? Speaker.CUSTOMER : Speaker.AGENT;
    }

    private static String language(RowFields fields, String text) {
        String given = ReviewsReader.language(fields);
        return given != null ? given : text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
    }

    private static Dialogue dialogue(String id, String language, @Nullable Instant at, List<Turn> turns) {
        return new Dialogue(id, language, at == null ? ReaderContext.UNKNOWN_TIME : at, turns, false);
    }

    private void close(Reading reading) {
        Open finished = open;
        open = null;
        if (finished != null) {
            Dialogue dialogue = dialogue(finished.id, finished.language, finished.at, finished.turns);
            reading.emit(new Kept(
                    finished.line,
                    finished.turns.size(),
                    finished.at,
                    List.of(new Fact.OfDialogue(dialogue)),
                    finished.remarks));
        }
    }

    /// A dialogue whose turns are still being read.
    private static final class Open {
        private final String id;
        private final long line;
        private final String language;
        private final @Nullable Instant at;
        private final List<Turn> turns = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();

        private Open(String id, long line, String language, @Nullable Instant at) {
            this.id = id;
            this.line = line;
            this.language = language;
            this.at = at;
        }
    }
}
