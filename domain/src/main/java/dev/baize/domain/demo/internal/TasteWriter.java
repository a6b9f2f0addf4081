package dev.baize.domain.demo.internal;

import dev.baize.domain.demo.DemoCustomer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Invents the customers: a few described by hand, the others drawn.
final class TasteWriter {
    /// How unequal customers are in how often they come (sigma of a log-normal).
    private static final double ACTIVITY_SIGMA = 0.8;
    private static final double MEAN_SESSIONS = 4.4;

    private final long seed;
    private final int days;
    private final List<Kind> kinds;
    private final Map<String, Persona> personas = Persona.readAll();
    private final List<String> families = Colour.readPalette().values().stream()
            .map(Colour::family)
            .distinct()
            .toList();

    TasteWriter(long seed, int days, List<Kind> kinds) {
        this.seed = seed;
        this.days = days;
        this.kinds = kinds;
    }

    List<Taste> write(int count) {
        List<Taste> tastes = new ArrayList<>();
        List<String> lines = DemoText.lines("customers.txt");
        for (int number = 1; number <= count; number++) {
            tastes.add(number <= lines.size() ? described(lines.get(number - 1), number) : drawn(number));
        }
        return tastes;
    }

    static List<DemoCustomer> readDescribed() {
        return DemoText.lines("customers.txt").stream()
                .map(DemoText::fields)
                .map(f -> new DemoCustomer(f.get(0), f.get(5), f.get(6), f.get(7), f.get(8)))
                .toList();
    }

    private Taste described(String line, int number) {
        List<String> f = DemoText.fields(line);
        Draws draws = Draws.stream(seed, "customer", number);
        return taste(f.get(0), f.get(1), f.get(2), persona(f.get(3)), persona(f.get(4)), days * 2 / 3, 40, 0, draws);
    }

    private Taste drawn(int number) {
        Draws draws = Draws.stream(seed, "customer", number);
        String wardrobe = draws.chance(0.56) ? "f" : "m";
        Persona before = suitable(wardrobe, draws);
        boolean drifts = draws.chance(0.4);
        return taste(
                String.format(Locale.ROOT, "demo-%04d", number),
                draws.chance(0.72) ? "zh" : "en",
                wardrobe,
                before,
                drifts ? suitable(wardrobe, draws) : before,
                draws.between(days / 4, days * 3 / 4),
                Math.max(1, MEAN_SESSIONS * draws.logNormal(ACTIVITY_SIGMA)),
                draws.chance(0.55) ? 0 : draws.between(1, days * 9 / 10),
                draws);
    }

    private Persona persona(String key) {
        Persona persona = personas.get(key);
        if (persona == null) {
            throw new IllegalArgumentException("customers.txt names an unknown persona: " + key);
        }
        return persona;
    }

    private Persona suitable(String wardrobe, Draws draws) {
        return draws.oneOf(
                personas.values().stream().filter(p -> p.suits(wardrobe)).toList());
    }

    private Taste taste(
            String id,
            String language,
            String wardrobe,
            Persona before,
            Persona after,
            int turningDay,
            double sessions,
            int firstDay,
            Draws draws) {
        Set<String> favourites = new LinkedHashSet<>();
        for (int i = draws.between(1, 2); i > 0; i--) {
            favourites.add(draws.oneOf(kinds).key());
        }
        Map<String, String> brands = new HashMap<>();
        Map<String, String> styles = new HashMap<>();
        for (Kind kind : kinds) {
            brands.put(kind.key(), draws.oneOf(kind.brands()).name().en());
            styles.put(
                    kind.key(),
                    draws.oneOf(kind.slots().getFirst().options()).name().en());
        }
        Set<String> liked = new HashSet<>(List.of(draws.oneOf(families), draws.oneOf(families)));
        return new Taste(
                id,
                language,
                wardrobe,
                before,
                after,
                turningDay,
                favourites,
                pets(before, after, draws),
                brands,
                styles,
                liked,
                draws.gaussian() * 0.9,
                sessions,
                firstDay,
                draws.oneOf(List.of(8, 12, 13, 20, 21, 21, 22, 23)));
    }

    private static Set<String> pets(Persona before, Persona after, Draws draws) {
        Set<String> owns = new HashSet<>();
        for (String pet : List.of("cat", "dog")) {
            if (before.key().equals(pet) || after.key().equals(pet) || draws.chance(0.08)) {
                owns.add(pet);
            }
        }
        return owns;
    }
}
