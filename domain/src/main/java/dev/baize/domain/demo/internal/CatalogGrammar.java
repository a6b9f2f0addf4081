package dev.baize.domain.demo.internal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The demo shop's categories and kinds of goods, read from `catalog/*.txt`.
///
/// A file holds a `category`, brands for all its kinds, and the kinds. A kind starts with `kind`, has its
/// settings, and its slots; a slot's lines are options: Chinese, English, then in any order a price
/// factor, a sentence in Chinese and in English, `~Brand` (only this brand makes it), `!A, B` (never
/// together with these), `=c d` (only in these colours), `@c` (colour of the pack).
///
/// @param categories names of the top categories by key, in the order of the shop
record CatalogGrammar(Map<String, Words> categories, List<Kind> kinds) {
    private static final List<String> FILES = List.of(
            "phones",
            "computers",
            "kitchen",
            "home",
            "women",
            "men",
            "shoes",
            "bags",
            "beauty",
            "food",
            "pets",
            "sports");

    static CatalogGrammar read() {
        Map<String, Words> categories = new LinkedHashMap<>();
        List<Kind> kinds = new ArrayList<>();
        for (String file : FILES) {
            FileReader reader = new FileReader();
            DemoText.lines("catalog/" + file + ".txt").forEach(reader::accept);
            reader.finishKind();
            categories.put(reader.category, reader.categoryName);
            kinds.addAll(reader.kinds);
        }
        return new CatalogGrammar(categories, List.copyOf(kinds));
    }

    private static final class FileReader {
        private String category = "";
        private Words categoryName = Words.NONE;
        private final List<Kind.Brand> brands = new ArrayList<>();
        private final List<Kind> kinds = new ArrayList<>();
        private @Nullable KindReader kind;

        void accept(String line) {
            int space = line.indexOf(' ');
            String word = space < 0 ? line : line.substring(0, space);
            String rest = space < 0 ? "" : line.substring(space + 1).strip();
            switch (word) {
                case "category" -> {
                    List<String> fields = DemoText.fields(rest);
                    category = fields.get(0);
                    categoryName = new Words(fields.get(1), fields.get(2));
                }
                case "kind" -> {
                    finishKind();
                    kind = new KindReader(rest);
                }
                case "brand" -> (kind == null ? brands : kind.brands).add(brand(rest));
                default -> {
                    if (kind == null) {
                        throw new IllegalArgumentException("Outside a kind: " + line);
                    }
                    kind.accept(word, rest, line);
                }
            }
        }

        void finishKind() {
            if (kind != null) {
                kinds.add(kind.toKind(category, brands));
                kind = null;
            }
        }

        private static Kind.Brand brand(String text) {
            List<String> fields = DemoText.fields(text);
            return new Kind.Brand(new Words(fields.get(0), fields.get(1)), Double.parseDouble(fields.get(2)));
        }
    }

    private static final class KindReader {
        private final String key;
        private final Words name;
        private final List<Kind.Brand> brands = new ArrayList<>();
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final List<Words> openings = new ArrayList<>();
        private final List<Words> closings = new ArrayList<>();
        private final List<Kind.Slot> slots = new ArrayList<>();
        private List<Kind.Option> options = new ArrayList<>();

        KindReader(String text) {
            List<String> fields = DemoText.fields(text);
            key = fields.get(0);
            name = new Words(fields.get(1), fields.get(2));
        }

        void accept(String word, String rest, String line) {
            switch (word) {
                case "count", "demand", "price", "season", "repeat", "with", "title", "colours" ->
                    settings.put(word, rest);
                case "open" -> openings.add(Words.parse(rest));
                case "close" -> closings.add(Words.parse(rest));
                case "slot" -> {
                    options = new ArrayList<>();
                    slots.add(new Kind.Slot(rest, options));
                }
                default -> options.add(option(line));
            }
        }

        Kind toKind(String category, List<Kind.Brand> categoryBrands) {
            return new Kind(
                    key,
                    category,
                    name,
                    Integer.parseInt(setting("count", "")),
                    Double.parseDouble(setting("demand", "")),
                    Double.parseDouble(setting("price", "")),
                    setting("season", ""),
                    Integer.parseInt(setting("repeat", "0")),
                    words(setting("with", "")),
                    List.copyOf(brands.isEmpty() ? categoryBrands : brands),
                    Words.parse(setting("title", "")),
                    openings,
                    slots,
                    words(setting("colours", "")),
                    closings);
        }

        private String setting(String name, String otherwise) {
            return settings.getOrDefault(name, otherwise);
        }

        private static List<String> words(String text) {
            return text.isBlank() ? List.of() : List.of(text.split(" "));
        }

        private static Kind.Option option(String line) {
            List<String> fields = DemoText.fields(line);
            double factor = 1;
            List<String> sentences = new ArrayList<>();
            Map<Character, String> marks = new LinkedHashMap<>();
            for (String field : fields.subList(2, fields.size())) {
                if ("~!=@".indexOf(field.charAt(0)) >= 0) {
                    marks.put(field.charAt(0), field.substring(1));
                } else if (field.matches("[0-9.]+")) {
                    factor = Double.parseDouble(field);
                } else {
                    sentences.add(field);
                }
            }
            if (sentences.size() != 0 && sentences.size() != 2) {
                throw new IllegalArgumentException("One sentence in each language, or none: " + line);
            }
            return new Kind.Option(
                    new Words(fields.get(0), fields.get(1)),
                    factor,
                    sentences.isEmpty() ? Words.NONE : new Words(sentences.get(0), sentences.get(1)),
                    marks.get('~'),
                    Arrays.stream(marks.getOrDefault('!', "").split(", ")).toList(),
                    words(marks.getOrDefault('=', "")),
                    marks.get('@'));
        }
    }
}
