package dev.baize.domain.demo.internal;

import java.util.Map;
import java.util.Set;

/// What one simulated customer likes. The truth that models of the shop try to find.
///
/// @param wardrobe whose clothes they buy, `f` or `m`
/// @param before the persona at the beginning
/// @param after the persona at the end; the same for customers whose life does not change
/// @param turningDay around which day the second persona takes over
/// @param favourites kinds liked beyond the persona
/// @param owns `cat`, `dog`: without one nobody buys its food
/// @param brands favourite brand (English name) per kind
/// @param styles favourite option (English name) per kind, of its first slot
/// @param priceLevel in standard deviations of the kind's prices
/// @param sessions how many visits they make in the year, on average
/// @param hour hour of the day they shop around, Chinese time
record Taste(
        String customerId,
        String language,
        String wardrobe,
        Persona before,
        Persona after,
        int turningDay,
        Set<String> favourites,
        Set<String> owns,
        Map<String, String> brands,
        Map<String, String> styles,
        Set<String> colourFamilies,
        double priceLevel,
        double sessions,
        int firstDay,
        int hour) {
    private static final double PERSONA_PULL = 9;
    private static final double FAVOURITE_PULL = 7;
    private static final double OTHERS = 0.12;
    /// Days over which one persona gives way to the next.
    private static final double DRIFT_DAYS = 25;

    /// How much the customer wants this kind of goods on this day of the simulated year.
    double interest(Kind kind, int day) {
        if (kind.category().equals("women") && wardrobe.equals("m")
                || kind.category().equals("men") && wardrobe.equals("f")) {
            return kind.demand() * 0.02;
        }
        if (kind.category().equals("pets") && !ownsPetFor(kind)) {
            return 0;
        }
        double turned = 1 / (1 + StrictMath.exp((turningDay - day) / DRIFT_DAYS));
        double pull = OTHERS;
        pull += before.kinds().contains(kind.key()) ? PERSONA_PULL * (1 - turned) : 0;
        pull += after.kinds().contains(kind.key()) ? PERSONA_PULL * turned : 0;
        pull += favourites.contains(kind.key()) ? FAVOURITE_PULL : 0;
        return kind.demand() * pull;
    }

    private boolean ownsPetFor(Kind kind) {
        return switch (kind.key()) {
            case "cat-food" -> owns.contains("cat");
            case "dog-food" -> owns.contains("dog");
            default -> !owns.isEmpty();
        };
    }

    /// How much the customer likes an item beside the others of its kind.
    double liking(DemoItem item) {
        double liking = item.popularity();
        if (item.brand().name().en().equals(brands.get(item.kind().key()))) {
            liking *= 5;
        }
        if (item.options().getFirst().name().en().equals(styles.get(item.kind().key()))) {
            liking *= 3;
        }
        if (item.colour() != null && colourFamilies.contains(item.colour().family())) {
            liking *= 2.5;
        }
        double distance = (item.priceLevel() / 0.35 - priceLevel) / 0.9;
        return liking * StrictMath.exp(-0.5 * distance * distance) + 1e-9;
    }
}
