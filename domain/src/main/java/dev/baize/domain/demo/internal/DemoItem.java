package dev.baize.domain.demo.internal;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.catalog.ItemText;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An item of the demo shop with what the simulator knows about it beyond its draft.
///
/// @param options one per slot of the kind, in the slots' order
/// @param colour its own colour or its pack's
/// @param priceLevel how dear it is within its kind, in units of price factors' natural logarithm
/// @param popularity how often it is chosen within its kind, relative
/// @param quality what customers will find, standard normal
/// @param launchDay first day of the simulated year on which it is sold
/// @param peakDay day around which it is in fashion, or -1
record DemoItem(
        int index,
        String itemId,
        Kind kind,
        Kind.Brand brand,
        List<Kind.Option> options,
        @Nullable Colour colour,
        Words title,
        Words description,
        BigDecimal price,
        double priceLevel,
        double popularity,
        double quality,
        int launchDay,
        int peakDay) {

    /// The English name of the option chosen for a slot, or null when the kind has no such slot.
    @Nullable
    String option(String slot) {
        for (int i = 0; i < options.size(); i++) {
            if (kind.slots().get(i).name().equals(slot)) {
                return options.get(i).name().en();
            }
        }
        return null;
    }

    /// What one calls it: its type where the grammar has one.
    Words thing() {
        for (int i = 0; i < options.size(); i++) {
            if (kind.slots().get(i).name().equals("type")) {
                return options.get(i).name();
            }
        }
        return kind.key().equals("case") ? new Words("手机壳", "Phone Case") : new Words("手机", "Phone");
    }

    ItemDraft toDraft() {
        return new ItemDraft(
                itemId,
                "zh",
                title.zh(),
                description.zh(),
                Map.of("en", new ItemText(title.en(), description.en())),
                brand.name().zh() + " " + brand.name().en(),
                kind.path(),
                price,
                "CNY",
                "/shop?item=" + itemId,
                "/shop/images/" + itemId + ".svg",
                attributes(),
                true,
                true);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < options.size(); i++) {
            put(attributes, kind.slots().get(i).name(), options.get(i).name());
        }
        if (colour != null) {
            put(attributes, kind.colours().isEmpty() ? "pack_color" : "color", colour.name());
        }
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, Words value) {
        attributes.put(name, value.en());
        attributes.put(name + "_zh", value.zh());
    }
}
