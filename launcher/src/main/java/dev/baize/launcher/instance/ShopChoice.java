package dev.baize.launcher.instance;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the shop of a data folder was first filled with; chosen once.
public enum ShopChoice {
    DEMO,
    EMPTY;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The choice made at the first start, or the one wished for now when this is it.
    ///
    /// @param wish null for the default, the demo shop
    /// @param warn told when the wish comes too late
    public static ShopChoice remember(DataFolder data, @Nullable ShopChoice wish, Progress warn) {
        var file = new StateFile(data.root().resolve("shop.properties"));
        Optional<ShopChoice> made = file.read()
                .map(values -> valueOf(values.getOrDefault("shop", "demo").toUpperCase(Locale.ROOT)));
        if (made.isPresent()) {
            if (wish != null && wish != made.get()) {
                warn.say("This data folder was started as --shop " + made.get().wireName()
                        + " and stays so; for the other use another folder with --data DIR.");
            }
            return made.get();
        }
        ShopChoice choice = wish == null ? DEMO : wish;
        file.write(Map.of("shop", choice.wireName()));
        return choice;
    }
}
