package dev.baize.domain.demo.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The items as a customer meets them: by kind, with what is on sale and in fashion on a day.
final class Assortment {
    /// How much more an item is wanted at the height of its fashion.
    private static final double FASHION = 6;
    private static final double FASHION_DAYS = 9;

    private final List<Kind> kinds;
    private final Map<String, Kind> kindsByKey = new HashMap<>();
    private final Map<String, List<DemoItem>> itemsByKind = new HashMap<>();

    Assortment(List<Kind> kinds, List<DemoItem> items) {
        this.kinds = kinds;
        for (Kind kind : kinds) {
            kindsByKey.put(kind.key(), kind);
            itemsByKind.put(kind.key(), new ArrayList<>());
        }
        for (DemoItem item : items) {
            itemsOf(item.kind()).add(item);
        }
    }

    /// The kind a customer has in mind when the visit begins.
    Kind want(Taste taste, int day, java.time.LocalDate date, Draws draws) {
        double[] weights = new double[kinds.size()];
        for (int i = 0; i < weights.length; i++) {
            Kind kind = kinds.get(i);
            weights[i] = taste.interest(kind, day) * Seasons.demand(kind.season(), date);
        }
        return kinds.get(draws.weighted(weights));
    }

    /// Different items of a kind in the order the customer looks at them, at most `count`.
    List<DemoItem> browse(Taste taste, Kind kind, int day, int count, Draws draws) {
        List<DemoItem> items = itemsOf(kind);
        double[] weights = new double[items.size()];
        int onSale = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = wish(taste, items.get(i), day);
            onSale += weights[i] > 0 ? 1 : 0;
        }
        List<DemoItem> seen = new ArrayList<>();
        while (seen.size() < Math.min(count, onSale)) {
            int next = draws.weighted(weights);
            seen.add(items.get(next));
            weights[next] = 0;
        }
        return seen;
    }

    /// The item of a companion kind that goes with this one: a case for that phone, else what the customer likes.
    DemoItem companion(Taste taste, DemoItem item, int day, Draws draws) {
        List<String> companions = item.kind().companions();
        int place = Math.min(companions.size() - 1, (int) draws.exponential(0.8));
        Kind kind = kind(companions.get(place));
        List<DemoItem> candidates = itemsOf(kind);
        String model = item.brand().name().en() + " " + item.option("model");
        double[] weights = new double[candidates.size()];
        for (int i = 0; i < weights.length; i++) {
            String fits = candidates.get(i).option("fits");
            boolean suits = fits == null || fits.equals(model);
            weights[i] = suits ? wish(taste, candidates.get(i), day) : 0;
        }
        return candidates.get(draws.weighted(weights));
    }

    private static double wish(Taste taste, DemoItem item, int day) {
        if (day < item.launchDay()) {
            return 0;
        }
        double wish = taste.liking(item);
        if (item.peakDay() >= 0) {
            double distance = (day - item.peakDay()) / FASHION_DAYS;
            wish *= 1 + FASHION * StrictMath.exp(-0.5 * distance * distance);
        }
        return wish;
    }

    private Kind kind(String key) {
        Kind kind = kindsByKey.get(key);
        if (kind == null) {
            throw new IllegalArgumentException("A kind names a companion that does not exist: " + key);
        }
        return kind;
    }

    private List<DemoItem> itemsOf(Kind kind) {
        return itemsByKind.getOrDefault(kind.key(), List.of());
    }
}
