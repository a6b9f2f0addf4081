package dev.baize.domain.demo.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What people write about goods: opening, aspects, closing, all in accord with the stars.
final class ReviewGrammar {
    /// Aspects that concern all goods; the others concern the categories that their section names.
    private static final List<String> GENERAL = List.of("quality", "delivery", "price", "service");

    /// @param scope categories or kinds it is said of; empty for all of its section
    private record Phrase(Words words, Set<String> scope) {
        boolean concerns(Kind kind) {
            return scope.isEmpty() || scope.contains(kind.key()) || scope.contains(kind.category());
        }
    }

    /// @param scope categories or kinds whose goods have this aspect; empty for all
    private record Section(Set<String> scope, List<Phrase> phrases) {
        boolean concerns(Kind kind) {
            return scope.contains(kind.key()) || scope.contains(kind.category());
        }
    }

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Set<String> special = new LinkedHashSet<>();

    static ReviewGrammar read() {
        ReviewGrammar grammar = new ReviewGrammar();
        Section section = new Section(Set.of(), new ArrayList<>());
        for (String line : DemoText.lines("reviews.txt")) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                String rest = line.substring(end + 1).strip();
                section = new Section(rest.isEmpty() ? Set.of() : Set.of(rest.split(" ")), new ArrayList<>());
                grammar.add(line.substring(1, end), section);
            } else {
                List<String> fields = DemoText.fields(line);
                Set<String> scope = fields.size() > 2 ? Set.of(fields.get(2).split(" ")) : Set.of();
                section.phrases.add(new Phrase(Words.parse(line), scope));
            }
        }
        return grammar;
    }

    private void add(String name, Section section) {
        sections.put(name, section);
        if (!section.scope.isEmpty()) {
            special.add(name.substring(0, name.indexOf(' ')));
        }
    }

    /// @param rating 1 to 5; 5 praises, 4 praises with one reserve, 3 balances, 2 blames with one praise, 1 blames
    String write(DemoItem item, int rating, String language, Draws draws) {
        Kind kind = item.kind();
        List<String> aspects = new ArrayList<>(aspectsOf(kind));
        Words text = draws.chance(0.75) ? phrase("open " + rating, kind, draws) : Words.NONE;
        int first = draws.between(1, 2);
        switch (rating) {
            case 5 -> text = say(text, aspects, " +", first + (draws.chance(0.3) ? 1 : 0), kind, draws);
            case 4 -> {
                text = say(text, aspects, " +", first, kind, draws);
                text = draws.chance(0.55) ? reserve(text, aspects, " -", kind, draws) : text;
            }
            case 3 -> text = reserve(say(text, aspects, " +", 1, kind, draws), aspects, " -", kind, draws);
            case 2 -> {
                text = say(text, aspects, " -", first, kind, draws);
                text = draws.chance(0.5) ? comfort(text, aspects, kind, draws) : text;
            }
            default -> text = say(text, aspects, " -", first, kind, draws);
        }
        if (draws.chance(0.4)) {
            text = text.then(phrase("close " + rating, kind, draws));
        }
        return text.replace("brand", item.brand().name()).in(language);
    }

    private List<String> aspectsOf(Kind kind) {
        List<String> aspects = new ArrayList<>(GENERAL);
        for (String name : special) {
            if (section(name + " +").concerns(kind)) {
                // What only these goods have is what people write about most.
                aspects.add(name);
                aspects.add(name);
            }
        }
        return aspects;
    }

    private Words say(Words text, List<String> aspects, String sign, int count, Kind kind, Draws draws) {
        Words longer = text;
        for (int i = 0; i < count; i++) {
            longer = longer.then(phrase(take(aspects, draws) + sign, kind, draws));
        }
        return longer;
    }

    private Words reserve(Words text, List<String> aspects, String sign, Kind kind, Draws draws) {
        Words reserve = phrase(take(aspects, draws) + sign, kind, draws);
        return text.then(new Words("不过" + reserve.zh(), "One thing, though: " + reserve.en()));
    }

    private Words comfort(Words text, List<String> aspects, Kind kind, Draws draws) {
        Words praise = phrase(take(aspects, draws) + " +", kind, draws);
        return text.then(new Words("唯一的优点：" + praise.zh(), "The one good thing: " + praise.en()));
    }

    private static String take(List<String> aspects, Draws draws) {
        String aspect = draws.oneOf(aspects);
        aspects.removeIf(aspect::equals);
        return aspect;
    }

    private Words phrase(String name, Kind kind, Draws draws) {
        return draws.oneOf(section(name).phrases.stream()
                        .filter(phrase -> phrase.concerns(kind))
                        .toList())
                .words();
    }

    private Section section(String name) {
        Section section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("reviews.txt lacks the section [" + name + "]");
        }
        return section;
    }
}
