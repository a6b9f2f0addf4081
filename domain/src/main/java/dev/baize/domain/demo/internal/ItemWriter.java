package dev.baize.domain.demo.internal;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes items from the grammar: no two alike, no combination that makes no sense.
final class ItemWriter {
    private static final int MAX_TRIES = 5_000;
    /// Exponent of the popularity's long tail within a kind.
    private static final double TAIL = 0.85;

    private final long seed;
    private final int days;
    private final Map<String, Colour> palette = Colour.readPalette();

    /// @param days length of the simulated time
    ItemWriter(long seed, int days) {
        this.seed = seed;
        this.days = days;
    }

    List<DemoItem> write(List<Kind> kinds) {
        List<DemoItem> items = new ArrayList<>();
        for (Kind kind : kinds) {
            writeKind(kind, items);
        }
        return List.copyOf(items);
    }

    private void writeKind(Kind kind, List<DemoItem> items) {
        Draws draws = Draws.stream(seed, kind.key(), 0);
        Set<String> titles = new HashSet<>();
        int tries = 0;
        for (int number = 1; number <= kind.count(); ) {
            if (++tries > MAX_TRIES) {
                throw new IllegalStateException("The grammar of " + kind.key() + " yields only " + (number - 1)
                        + " different items. Maybe add options or lower its count.");
            }
            Choice choice = choose(kind, draws);
            if (choice != null && titles.add(choice.title(kind).en())) {
                items.add(item(kind, choice, items.size(), number, draws));
                number++;
            }
        }
    }

    private record Choice(
            Kind.Brand brand,
            List<Kind.Option> options,
            @Nullable Colour colour) {
        Words fill(Kind kind, Words template) {
            Words text = template.replace("brand", brand.name());
            for (int i = 0; i < options.size(); i++) {
                text = text.replace(kind.slots().get(i).name(), options.get(i).name());
            }
            return colour == null ? text : text.replace("colour", colour.name());
        }

        Words title(Kind kind) {
            return fill(kind, kind.title());
        }
    }

    /// Draws brand, options and colour; null when they do not go together.
    private @Nullable Choice choose(Kind kind, Draws draws) {
        Kind.Brand brand = draws.oneOf(kind.brands());
        List<Kind.Option> options = new ArrayList<>();
        for (Kind.Slot slot : kind.slots()) {
            options.add(draws.oneOf(slot.options()));
        }
        for (Kind.Option option : options) {
            boolean otherBrand = option.onlyBrand() != null
                    && !option.onlyBrand().equals(brand.name().en());
            if (otherBrand
                    || options.stream()
                            .anyMatch(o -> option.excludes().contains(o.name().en()))) {
                return null;
            }
        }
        return new Choice(brand, options, colour(kind, options, draws));
    }

    private @Nullable Colour colour(Kind kind, List<Kind.Option> options, Draws draws) {
        List<String> keys = kind.colours();
        for (Kind.Option option : options) {
            if (option.packColour() != null) {
                keys = List.of(option.packColour());
            } else if (!option.colours().isEmpty()) {
                keys = option.colours();
            }
        }
        return keys.isEmpty() ? null : palette.get(draws.oneOf(keys));
    }

    private DemoItem item(Kind kind, Choice choice, int index, int number, Draws draws) {
        double level = StrictMath.log(choice.brand().factor());
        for (Kind.Option option : choice.options()) {
            level += StrictMath.log(option.factor());
        }
        return new DemoItem(
                index,
                String.format(Locale.ROOT, "%s-%03d", kind.key(), number),
                kind,
                choice.brand(),
                List.copyOf(choice.options()),
                choice.colour(),
                choice.title(kind),
                description(kind, choice, draws),
                retailPrice(kind.price() * StrictMath.exp(level) * draws.logNormal(0.05)),
                level,
                StrictMath.pow(draws.between(1, kind.count()), -TAIL),
                draws.gaussian() + (choice.brand().factor() - 1),
                draws.chance(0.12) ? draws.between(days / 6, days - 10) : 0,
                draws.chance(0.08) ? draws.between(0, days - 1) : -1);
    }

    private static Words description(Kind kind, Choice choice, Draws draws) {
        Words text = choice.fill(kind, draws.oneOf(kind.openings()));
        for (Kind.Option option : choice.options()) {
            text = text.then(option.sentence());
        }
        return text.then(draws.oneOf(kind.closings()));
    }

    /// Prices as shops write them: 18.90, 129.00, 2799.00.
    static BigDecimal retailPrice(double price) {
        long rounded;
        if (price < 60) {
            return BigDecimal.valueOf(Math.max(3, Math.round(price)))
                    .subtract(new BigDecimal("0.10"))
                    .setScale(2, RoundingMode.UNNECESSARY);
        } else if (price < 1_000) {
            rounded = Math.round(price / 10) * 10 - 1;
        } else {
            rounded = Math.round(price / 100) * 100 - 1;
        }
        return BigDecimal.valueOf(rounded).setScale(2, RoundingMode.UNNECESSARY);
    }
}
