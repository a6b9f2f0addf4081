package dev.baize.domain.support.internal;

import dev.baize.domain.Rules;
import dev.baize.domain.storage.Database;
import dev.baize.domain.storage.Transactions;
import dev.baize.domain.support.Article;
import dev.baize.domain.support.ArticlesChanged;
import dev.baize.domain.support.Dialogue;
import dev.baize.domain.support.SupportRecords;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/// Articles and dialogues over their tables.
@ApplicationScoped
public class DefaultSupportRecords implements SupportRecords {
    private static final int MAX_ARTICLE_ID = 100;
    private static final int MAX_DIALOGUE_ID = 128;
    private static final int MAX_TITLE = 500;
    private static final int MAX_TEXT = 16_000;
    private static final int MAX_TURNS = 1_000;
    private static final int MAX_INTENT = 100;

    private final Database database;
    private final Transactions transactions;
    private final Event<ArticlesChanged> changed;
    private final Clock clock;

    @Inject
    public DefaultSupportRecords(
            Database database, Transactions transactions, Event<ArticlesChanged> changed, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.changed = changed;
        this.clock = clock;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected DefaultSupportRecords() {
        this.database = null;
        this.transactions = null;
        this.changed = null;
        this.clock = null;
    }

    @Override
    public void putArticles(List<Article> articles) {
        articles.forEach(DefaultSupportRecords::check);
        Instant now = clock.instant();
        transactions.required(() -> {
            database.batch("""
                    INSERT INTO article (article_id, language, kind, title, body, simulated, updated_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON DUPLICATE KEY UPDATE kind = VALUES(kind), title = VALUES(title), body = VALUES(body),
                      simulated = VALUES(simulated), updated_at = VALUES(updated_at)""", articles, article -> new @Nullable Object[] {
                article.articleId(),
                article.language(),
                article.kind(),
                article.title(),
                article.body(),
                article.simulated(),
                now
            });
            changed.fire(new ArticlesChanged());
            return articles.size();
        });
    }

    private static void check(Article article) {
        Rules.require(Rules.isId(article.articleId(), MAX_ARTICLE_ID), "article_id", "must have 1 to 100 characters");
        requireLanguage(article.language());
        Rules.require(
                !article.title().isBlank() && article.title().length() <= MAX_TITLE,
                "title",
                "must have 1 to 500 characters");
        requireText(article.body(), "body");
    }

    private static void requireLanguage(String language) {
        Rules.require(language.equals("zh") || language.equals("en"), "language", "must be zh or en");
    }

    private static void requireText(String text, String field) {
        Rules.require(!text.isBlank() && text.length() <= MAX_TEXT, field, "must have 1 to 16,000 characters");
    }

    @Override
    public List<Article> listArticles(String language) {
        return database.list(
                """
                SELECT id, article_id, language, kind, title, body, simulated, updated_at FROM article
                WHERE language = ? ORDER BY kind, id""",
                row -> new Article(
                        row.number("id"),
                        row.text("article_id"),
                        row.constant("kind", Article.Kind.class),
                        row.text("language"),
                        row.text("title"),
                        row.text("body"),
                        row.flag("simulated"),
                        row.time("updated_at")),
                language);
    }

    @Override
    public int putDialogues(List<Dialogue> dialogues) {
        dialogues.forEach(DefaultSupportRecords::check);
        var latest = new TreeMap<String, Dialogue>();
        dialogues.forEach(dialogue -> latest.put(dialogue.dialogueId(), dialogue));
        return latest.isEmpty() ? 0 : transactions.required(() -> store(latest));
    }

    private static void check(Dialogue dialogue) {
        Rules.require(
                Rules.isId(dialogue.dialogueId(), MAX_DIALOGUE_ID), "dialogue_id", "must have 1 to 128 characters");
        requireLanguage(dialogue.language());
        Rules.require(
                !dialogue.turns().isEmpty() && dialogue.turns().size() <= MAX_TURNS, "turns", "must be 1 to 1,000");
        for (Dialogue.Turn turn : dialogue.turns()) {
            requireText(turn.text(), "text");
            Rules.require(
                    turn.intent() == null || turn.intent().length() <= MAX_INTENT,
                    "intent",
                    "must have at most 100 characters");
        }
    }

    private int store(Map<String, Dialogue> dialogues) {
        int known = idsOf(dialogues).size();
        database.batch("""
                INSERT INTO dialogue (dialogue_id, language, started_at, simulated) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE language = VALUES(language), started_at = VALUES(started_at),
                  simulated = VALUES(simulated)""", dialogues.values(), dialogue -> new @Nullable Object[] {
            dialogue.dialogueId(), dialogue.language(), dialogue.startedAt(), dialogue.simulated()
        });
        Map<String, Long> ids = idsOf(dialogues);
        database.updateIn("DELETE FROM dialogue_turn WHERE dialogue_id IN {in}", ids.values());
        database.batch(
                "INSERT INTO dialogue_turn (dialogue_id, turn_no, speaker, text, intent) VALUES (?, ?, ?, ?, ?)",
                turnsOf(dialogues, ids),
                row -> new @Nullable Object[] {
                    row.dialogueId(),
                    row.place(),
                    row.turn().speaker(),
                    row.turn().text(),
                    row.turn().intent()
                });
        return dialogues.size() - known;
    }

    private Map<String, Long> idsOf(Map<String, Dialogue> dialogues) {
        var ids = new HashMap<String, Long>();
        database.listIn(
                        "SELECT id, dialogue_id FROM dialogue WHERE dialogue_id IN {in}",
                        dialogues.keySet(),
                        row -> Map.entry(row.text("dialogue_id"), row.number("id")))
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    private static List<TurnRow> turnsOf(Map<String, Dialogue> dialogues, Map<String, Long> ids) {
        List<TurnRow> rows = new ArrayList<>();
        dialogues.forEach((dialogueId, dialogue) -> {
            long id = Objects.requireNonNull(ids.get(dialogueId));
            for (int place = 0; place < dialogue.turns().size(); place++) {
                rows.add(new TurnRow(id, place, dialogue.turns().get(place)));
            }
        });
        return rows;
    }

    @Override
    public void forEachDialogue(Consumer<Dialogue> reader) {
        transactions.suspended(() -> database.forEach(0, this::page, Head::id, head -> reader.accept(head.dialogue())));
    }

    private List<Head> page(long afterId) {
        List<Head> heads = database.list(
                """
                SELECT id, dialogue_id, language, started_at, simulated FROM dialogue
                WHERE id > ? ORDER BY id LIMIT\s""" + Database.PAGE,
                row -> new Head(
                        row.number("id"),
                        new Dialogue(
                                row.text("dialogue_id"),
                                row.text("language"),
                                row.time("started_at"),
                                List.of(),
                                row.flag("simulated"))),
                afterId);
        Map<Long, List<TurnRow>> turns = database
                .listIn(
                        """
                        SELECT dialogue_id, turn_no, speaker, text, intent FROM dialogue_turn
                        WHERE dialogue_id IN {in} ORDER BY dialogue_id, turn_no""",
                        heads.stream().map(Head::id).toList(),
                        row -> new TurnRow(
                                row.number("dialogue_id"),
                                row.integer("turn_no"),
                                new Dialogue.Turn(
                                        row.constant("speaker", Dialogue.Speaker.class),
                                        row.text("text"),
                                        row.textOrNull("intent"))))
                .stream()
                .collect(Collectors.groupingBy(TurnRow::dialogueId));
        return heads.stream()
                .map(head -> head.with(turns.getOrDefault(head.id(), List.of())))
                .toList();
    }

    @Override
    public long countDialogues() {
        return database.number("SELECT COUNT(*) AS n FROM dialogue");
    }

    private record TurnRow(long dialogueId, int place, Dialogue.Turn turn) {}

    private record Head(long id, Dialogue dialogue) {
        Head with(List<TurnRow> turns) {
            return new Head(
                    id,
                    new Dialogue(
                            dialogue.dialogueId(),
                            dialogue.language(),
                            dialogue.startedAt(),
                            turns.stream().map(TurnRow::turn).toList(),
                            dialogue.simulated()));
        }
    }
}
