package dev.baize.domain.demo.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A colour of the demo shop.
///
/// @param hex sRGB, `#rrggbb`
/// @param family what a customer's liking extends to, such as `green`
record Colour(String key, Words name, String hex, String family) {
    /// All colours by key, in the order of the palette.
    static Map<String, Colour> readPalette() {
        Map<String, Colour> palette = new LinkedHashMap<>();
        for (String line : DemoText.lines("palette.txt")) {
            List<String> f = DemoText.fields(line);
            palette.put(f.get(0), new Colour(f.get(0), new Words(f.get(1), f.get(2)), f.get(3), f.get(4)));
        }
        return palette;
    }
}
