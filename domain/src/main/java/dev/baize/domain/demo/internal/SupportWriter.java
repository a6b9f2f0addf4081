package dev.baize.domain.demo.internal;

import dev.baize.domain.support.Article;
import dev.baize.domain.support.Dialogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the demo shop's customer service wrote: articles, and dialogues that a person has labelled.
final class SupportWriter {
    private static final List<Words> CITIES = List.of(
            new Words("杭州", "Hangzhou"),
            new Words("广州", "Guangzhou"),
            new Words("成都", "Chengdu"),
            new Words("武汉", "Wuhan"),
            new Words("北京", "Beijing"),
            new Words("西安", "Xi'an"));
    private static final List<Words> GREETINGS = List.of(
            new Words("你好，", "Hello, "),
            new Words("您好，", "Hi, "),
            new Words("在吗？", "Good day. "),
            new Words("亲，", "Hi there, "),
            Words.NONE,
            Words.NONE);
    /// Intents that end a dialogue rather than begin one.
    private static final String THANKS = "thanks";

    /// @param scope categories or kinds of the items it is about; empty for any
    private record Intent(Set<String> scope, List<Words> customer, List<Words> agent) {
        boolean concerns(Kind kind) {
            return scope.isEmpty() || scope.contains(kind.key()) || scope.contains(kind.category());
        }
    }

    private final long seed;
    private final List<DemoItem> items;

    SupportWriter(long seed, List<DemoItem> items) {
        this.seed = seed;
        this.items = items;
    }

    /// Every article in both languages under the same id.
    static List<Article> articles(Instant updatedAt) {
        List<Article> articles = new ArrayList<>();
        List<String> lines = DemoText.lines("articles.txt");
        for (int i = 0; i < lines.size(); ) {
            String[] head = lines.get(i++).substring(1).split(" ");
            Words title = Words.parse(lines.get(i++));
            Words body = Words.NONE;
            while (i < lines.size() && !lines.get(i).startsWith("@")) {
                body = body.then(Words.parse(lines.get(i++)));
            }
            for (String language : List.of("zh", "en")) {
                articles.add(new Article(
                        0,
                        head[0],
                        Article.Kind.valueOf(head[1]),
                        language,
                        title.in(language),
                        body.in(language),
                        true,
                        updatedAt));
            }
        }
        return articles;
    }

    List<Dialogue> dialogues(int count, Instant end, int days) {
        Map<String, Intent> intents = readIntents();
        List<String> names =
                intents.keySet().stream().filter(name -> !name.equals(THANKS)).toList();
        List<Dialogue> dialogues = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Draws draws = Draws.stream(seed, "dialogue", number);
            String language = draws.chance(0.6) ? "zh" : "en";
            List<Dialogue.Turn> turns = new ArrayList<>();
            // Going through the intents in turn gives each its share.
            String first = names.get(number % names.size());
            Talk talk = new Talk(draws, language, turns, slots(intent(intents, first), draws));
            talk.exchange(first, intents, true);
            String second = draws.oneOf(names);
            if (draws.chance(0.3) && intent(intents, second).scope.isEmpty()) {
                talk.exchange(second, intents, false);
            }
            if (draws.chance(0.6)) {
                talk.exchange(THANKS, intents, false);
            }
            Instant startedAt = end.minus(draws.between(60, days * 24 * 60), ChronoUnit.MINUTES);
            dialogues.add(new Dialogue(String.format(Locale.ROOT, "d-%04d", number), language, startedAt, turns, true));
        }
        return dialogues;
    }

    private record Talk(Draws draws, String language, List<Dialogue.Turn> turns, Map<String, Words> slots) {
        void exchange(String name, Map<String, Intent> intents, boolean greet) {
            Intent intent = intent(intents, name);
            String greeting = greet ? draws.oneOf(GREETINGS).in(language) : "";
            turns.add(
                    new Dialogue.Turn(Dialogue.Speaker.CUSTOMER, greeting + fill(draws.oneOf(intent.customer)), name));
            turns.add(new Dialogue.Turn(Dialogue.Speaker.AGENT, fill(draws.oneOf(intent.agent)), null));
        }

        private String fill(Words words) {
            Words filled = words;
            for (Map.Entry<String, Words> slot : slots.entrySet()) {
                filled = filled.replace(slot.getKey(), slot.getValue());
            }
            return filled.in(language);
        }
    }

    private Map<String, Words> slots(Intent intent, Draws draws) {
        DemoItem item = draws.oneOf(
                items.stream().filter(i -> intent.concerns(i.kind())).toList());
        Words colour =
                item.colour() == null ? new Words("白色", "white") : item.colour().name();
        Map<String, Words> slots = new LinkedHashMap<>();
        slots.put("order", same("D" + draws.between(10_000_000, 99_999_999)));
        slots.put("item", new Words(item.thing().zh(), item.thing().en().toLowerCase(Locale.ROOT)));
        slots.put("colour", new Words(colour.zh(), colour.en().toLowerCase(Locale.ROOT)));
        slots.put("city", draws.oneOf(CITIES));
        slots.put("days", same(String.valueOf(draws.between(2, 9))));
        slots.put("amount", same(String.valueOf(draws.between(2, 60) * 10)));
        return slots;
    }

    private static Intent intent(Map<String, Intent> intents, String name) {
        return intents.getOrDefault(name, new Intent(Set.of(), List.of(), List.of()));
    }

    private static Words same(String text) {
        return new Words(text, text);
    }

    private static Map<String, Intent> readIntents() {
        Map<String, Intent> intents = new LinkedHashMap<>();
        Intent intent = new Intent(Set.of(), List.of(), List.of());
        for (String line : DemoText.lines("dialogues.txt")) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                String scope = line.substring(end + 1).strip();
                intent = new Intent(
                        scope.isEmpty() ? Set.of() : Set.of(scope.split(" ")), new ArrayList<>(), new ArrayList<>());
                intents.put(line.substring(1, end), intent);
            } else {
                (line.startsWith(">") ? intent.customer : intent.agent)
                        .add(Words.parse(line.substring(1).strip()));
            }
        }
        return intents;
    }
}
