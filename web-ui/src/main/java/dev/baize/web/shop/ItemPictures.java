package dev.baize.web.shop;

import dev.baize.domain.catalog.Item;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

/// Draws an item as SVG from its category, type and colour: the same item always alike, two items hardly ever.
///
/// Nothing of the item's own text reaches the picture: category, type and colour only choose among what is drawn here,
/// so that no item can bring script or markup in.
@ApplicationScoped
class ItemPictures {
    private static final String DRAWINGS = "/dev/baize/web/shop/pictures.txt";
    private static final String ANYTHING = "*";
    /// The attributes that say how an item looks, the strongest first.
    private static final List<String> LOOKS = List.of("type", "style", "model", "layout");

    /// Kinds of which no two pieces are quite alike: they come plain, striped, dotted or checked.
    private static final Set<String> PATTERNED = Set.of(
            "case",
            "cup",
            "bedding",
            "lamp",
            "storage",
            "dress",
            "knitwear",
            "shirt",
            "backpack",
            "handbag",
            "suitcase",
            "teaware",
            "pet-toy",
            "camping",
            "sneakers",
            "snacks",
            "tea",
            "coffee",
            "mask");

    private final Map<String, String> drawings = readDrawings();

    /// @return a complete SVG document of 200 x 200, below 4 kB
    String draw(Item item) {
        String kind = kindOf(item);
        PictureColours colours = PictureColours.of(item);
        int dice = item.itemId().hashCode() * 0x9E3779B9;
        return new StringBuilder(3_000)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\" stroke-width=\"3\">")
                .append(colours.style())
                .append(backdrop(colours, dice >>> 8 & 0xff, dice >>> 16 & 0xff))
                .append("<ellipse cx=\"100\" cy=\"167\" rx=\"66\" ry=\"8\" fill=\"#000\" opacity=\".13\"/>")
                .append(piece(kind, item, colours, dice))
                .append("</svg>")
                .toString();
    }

    private String piece(String kind, Item item, PictureColours colours, int dice) {
        String drawing = drawing(kind, item);
        String pattern = PATTERNED.contains(kind) ? colours.pattern() : "";
        String patterned = pattern.isEmpty() ? drawing : pattern + drawing.replace("class=\"a\"", "class=\"p\"");
        boolean mirrored = (dice >>> 5 & 1) == 0;
        return mirrored ? "<g transform=\"matrix(-1 0 0 1 200 0)\">" + patterned + "</g>" : patterned;
    }

    private static String kindOf(Item item) {
        String path = item.category();
        return path == null ? ANYTHING : path.substring(path.lastIndexOf('/') + 1);
    }

    private String drawing(String kind, Item item) {
        for (String look : kind.equals("tea") ? List.of("size") : LOOKS) {
            String drawing = drawings.get(kind + ": " + item.attributes().get(look));
            if (drawing != null) {
                return drawing;
            }
        }
        return drawings.getOrDefault(kind, drawings.getOrDefault(ANYTHING, ""));
    }

    /// A soft gradient with a disc and a ring whose places differ from item to item.
    private static String backdrop(PictureColours colours, int first, int second) {
        return String.format(
                Locale.ROOT,
                "<defs><linearGradient id=\"g\" x1=\"%d\" y1=\"0\" x2=\"%d\" y2=\"1\"><stop stop-color=\"%s\"/>"
                        + "<stop offset=\"1\" stop-color=\"%s\"/></linearGradient><linearGradient id=\"s\" x2=\"1\" y2=\"1\">"
                        + "<stop stop-color=\"%s\"/><stop offset=\"1\" stop-color=\"%s\"/></linearGradient></defs>"
                        + "<path fill=\"url(#g)\" d=\"M0 0h200v200H0z\"/>"
                        + "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#fff\" opacity=\".3\"/>"
                        + "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"none\" stroke=\"#fff\" stroke-width=\"%d\" opacity=\".28\"/>",
                first % 2,
                1 - first % 2,
                colours.backTop(),
                colours.backBottom(),
                colours.screenTop(),
                colours.screenBottom(),
                20 + first % 160,
                20 + second % 90,
                46 + second % 40,
                200 - first % 180,
                30 + first % 120,
                18 + second % 46,
                2 + second % 9);
    }

    private static Map<String, String> readDrawings() {
        Map<String, String> drawings = new HashMap<>();
        List<String> names = List.of();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                names = names(line.substring(1, line.indexOf(']')));
            } else {
                names.forEach(name -> drawings.put(name, line));
            }
        }
        return Map.copyOf(drawings);
    }

    private static List<String> names(String section) {
        int colon = section.indexOf(": ");
        if (colon < 0) {
            return List.of(section);
        }
        String kind = section.substring(0, colon);
        return List.of(section.substring(colon + 2).split(", ")).stream()
                .map(look -> kind + ": " + look)
                .toList();
    }

    private static List<String> lines() {
        InputStream in = Objects.requireNonNull(ItemPictures.class.getResourceAsStream(DRAWINGS), DRAWINGS);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + DRAWINGS, e);
        }
    }
}
