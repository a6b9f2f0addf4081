package dev.baize.launcher.instance;

import dev.baize.launcher.LauncherException;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
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
        Optional<ShopChoice> made = made(data);
        if (made.isPresent()) {
            if (wish != null && wish != made.get()) {
                warn.say("This data folder was started as --shop " + made.get().wireName()
                        + " and stays so; for the other use another folder with --data DIR.");
            }
            return made.get();
        }
        ShopChoice choice = wish == null ? DEMO : wish;
        file(data).write(Map.of("shop", choice.wireName()));
        return choice;
    }

    /// The choice made at the first start; empty before it.
    public static Optional<ShopChoice> made(DataFolder data) {
        return file(data).read().map(values -> of(values.getOrDefault("shop", "demo")));
    }

    /// `BAIZE_SHOP`, when it is set.
    ///
    /// @throws LauncherException when its value is neither `demo` nor `empty`
    public static Optional<ShopChoice> fromEnvironment() {
        return Optional.ofNullable(System.getenv("BAIZE_SHOP"))
                .filter(text -> !text.isBlank())
                .map(ShopChoice::of);
    }

    private static ShopChoice of(String text) {
        return Arrays.stream(values())
                .filter(choice -> choice.wireName().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new LauncherException(
                        "A shop is demo or empty, not \"" + text + "\"; mend BAIZE_SHOP or use --shop."));
    }

    private static StateFile file(DataFolder data) {
        return new StateFile(data.root().resolve("shop.properties"));
    }
}
