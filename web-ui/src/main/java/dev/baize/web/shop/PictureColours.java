package dev.baize.web.shop;

import dev.baize.domain.catalog.Item;

import java.util.Locale;
import java.util.Map;

/// The colours of one picture: the item's own and a backdrop that sets it off.
///
/// @param hue of the backdrop, degrees
/// @param rgb the item's colour
/// @param dice the item's own bits, for what may differ among items alike
record PictureColours(int rgb, double hue, double saturation, int dice) {
    /// The demo shop's colours by English name; what is not named here gets a colour of its own by chance.
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("Black", 0x2f3136),
            Map.entry("Graphite", 0x555b66),
            Map.entry("Mist Grey", 0xa3abb5),
            Map.entry("Silver", 0xc3cad3),
            Map.entry("Pearl White", 0xf3f1ec),
            Map.entry("Cream", 0xf3e6cf),
            Map.entry("Beige", 0xdfceb4),
            Map.entry("Camel", 0xbf9464),
            Map.entry("Caramel", 0xa86b3c),
            Map.entry("Coffee", 0x6f4e3c),
            Map.entry("Natural Wood", 0xcfa573),
            Map.entry("Navy", 0x2d4067),
            Map.entry("Haze Blue", 0x7693b3),
            Map.entry("Sky Blue", 0x7fb8dd),
            Map.entry("Teal", 0x23797a),
            Map.entry("Forest Green", 0x3f6b4e),
            Map.entry("Sage", 0x94a88b),
            Map.entry("Olive", 0x77794a),
            Map.entry("Mint", 0x9fd3bd),
            Map.entry("Butter Yellow", 0xf2d57e),
            Map.entry("Mustard", 0xd19f38),
            Map.entry("Sunset Orange", 0xe58443),
            Map.entry("Coral", 0xee7f6c),
            Map.entry("Cinnabar Red", 0xc63f3a),
            Map.entry("Burgundy", 0x7d2e40),
            Map.entry("Sakura Pink", 0xf0b4bf),
            Map.entry("Dusty Rose", 0xc78588),
            Map.entry("Lavender", 0xb3a3d6),
            Map.entry("Plum", 0x75497a),
            Map.entry("Champagne Gold", 0xd8b988));

    /// Each top category has a backdrop of its own, so that a shelf of one category hangs together.
    private static final Map<String, Integer> BACKDROP_HUES = Map.ofEntries(
            Map.entry("phones", 222),
            Map.entry("computers", 200),
            Map.entry("kitchen", 42),
            Map.entry("home", 34),
            Map.entry("women", 338),
            Map.entry("men", 212),
            Map.entry("shoes", 168),
            Map.entry("bags", 18),
            Map.entry("beauty", 322),
            Map.entry("food", 96),
            Map.entry("pets", 36),
            Map.entry("sports", 150));

    static PictureColours of(Item item) {
        Map<String, String> attributes = item.attributes();
        String name = attributes.getOrDefault("color", attributes.getOrDefault("pack_color", ""));
        int dice = item.itemId().hashCode() * 0x85EBCA6B;
        int named = NAMED.getOrDefault(name, hsl(Math.floorMod(dice, 360), 0.42, 0.56));
        int rgb = mix(named, (dice >>> 3 & 1) == 0 ? 0xffffff : 0x201828, (dice >>> 4) % 9 / 100.0);
        String path = item.category() == null ? "" : item.category();
        String top = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        double hue = BACKDROP_HUES.getOrDefault(top, Math.floorMod(dice >>> 7, 360)) + (dice >>> 20) % 25 - 12;
        return new PictureColours(rgb, hue, 0.3 + (dice >>> 25) % 18 / 100.0, dice);
    }

    /// Light things stand before a deeper backdrop, dark and strong ones before a light one.
    private double backLightness() {
        return lightness(rgb) > 0.7 ? 0.75 : 0.89;
    }

    String backTop() {
        return hex(hsl(hue, saturation, backLightness() + 0.05));
    }

    String backBottom() {
        return hex(hsl(hue + (hue < 60 ? -14 : 16), saturation, backLightness() - 0.07));
    }

    String screenTop() {
        return hex(hsl(215 + (dice >>> 9) % 140, 0.62, 0.76));
    }

    String screenBottom() {
        return hex(hsl(240 + (dice >>> 9) % 140, 0.5, 0.5));
    }

    /// The classes that the drawings use; see the head of pictures.txt.
    String style() {
        String main = hex(rgb);
        boolean dark = lightness(rgb) < 0.3;
        String darker = hex(dark ? mix(rgb, 0xffffff, 0.16) : mix(rgb, 0x1d1420, 0.26));
        String lighter = hex(mix(rgb, 0xffffff, dark ? 0.34 : 0.42));
        String accent = hex(hsl(hueOf(rgb) + 130 + (dice >>> 6) % 90, 0.5, 0.62));
        return String.format(
                Locale.ROOT,
                "<style>path,rect,circle,ellipse{stroke-linecap:round;stroke-linejoin:round}"
                        + ".a{fill:%1$s}.b{fill:%2$s}.c{fill:%3$s}.e{fill:%4$s}.w{fill:#fbfaf7}.k{fill:#33343c}"
                        + ".m{fill:#c5cad2}.g{fill:#e0b35a}.h{fill:#fff;opacity:.22}.d{fill:#000;opacity:.13}"
                        + ".s{fill:url(#s)}.glow{fill:#ffe9a8;opacity:.45}"
                        + ".sb{stroke:%2$s}.p{fill:url(#p)}.la,.lb,.lc,.le,.lw,.lk,.lm,.lg{fill:none}"
                        + ".la{stroke:%1$s}.lb{stroke:%2$s}.lc{stroke:%3$s}.le{stroke:%4$s}.lw{stroke:#fbfaf7}"
                        + ".lk{stroke:#33343c}.lm{stroke:#b3b9c3}.lg{stroke:#d9a94e}</style>",
                main,
                darker,
                lighter,
                accent);
    }

    /// Stripes, dots or checks in a lighter or darker tone, `p`; empty for plain things.
    String pattern() {
        String tone = hex(lightness(rgb) > 0.6 ? mix(rgb, 0x1d1420, 0.13) : mix(rgb, 0xffffff, 0.2));
        String marks = switch ((dice >>> 12) % 9) {
            case 0 -> "<path d=\"M0 0h14v5H0z\"/>";
            case 1 -> "<path d=\"M0 0h5v14H0z\"/>";
            case 2 -> "<circle cx=\"7\" cy=\"7\" r=\"2.6\"/>";
            case 3 -> "<path d=\"M0 0h14v4H0zM0 0h4v14H0z\" opacity=\".7\"/>";
            case 4 -> "<path d=\"M0 10L10 0h4L0 14z\"/>";
            default -> "";
        };
        if (marks.isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "<pattern id=\"p\" width=\"14\" height=\"14\" patternUnits=\"userSpaceOnUse\"><path fill=\"%s\""
                        + " d=\"M0 0h14v14H0z\"/><g fill=\"%s\">%s</g></pattern>",
                hex(rgb),
                tone,
                marks);
    }

    private static double lightness(int rgb) {
        int max = Math.max(rgb >> 16, Math.max(rgb >> 8 & 0xff, rgb & 0xff));
        int min = Math.min(rgb >> 16, Math.min(rgb >> 8 & 0xff, rgb & 0xff));
        return (max + min) / 510.0;
    }

    private static double hueOf(int rgb) {
        int red = rgb >> 16;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        int max = Math.max(red, Math.max(green, blue));
        double span = Math.max(1, max - Math.min(red, Math.min(green, blue)));
        if (max == red) {
            return (green - blue) / span * 60;
        }
        return max == green ? 120 + (blue - red) / span * 60 : 240 + (red - green) / span * 60;
    }

    private static int mix(int rgb, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = (rgb >> shift & 0xff) * (1 - share) + (other >> shift & 0xff) * share;
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    /// HSL to sRGB (CSS Color Module Level 4, section 7.1).
    private static int hsl(double hue, double saturation, double lightness) {
        double amount = saturation * Math.min(lightness, 1 - lightness);
        int rgb = 0;
        for (int n : new int[] {0, 8, 4}) {
            double k = (n + (hue % 360 + 360) % 360 / 30) % 12;
            double part = lightness - amount * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
            rgb = rgb << 8 | (int) Math.round(part * 255);
        }
        return rgb;
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
