package dev.baize.launcher.instance;

import java.util.Locale;

/// Says what is going on, with the seconds since the start.
@FunctionalInterface
public interface Progress {
    void say(String line);

    /// Lines as `[  3.2 s] Database ready`.
    static Progress onConsole() {
        long start = System.nanoTime();
        return line -> System.out.println(stamp(start) + line);
    }

    static String stamp(long startNanos) {
        return String.format(Locale.ROOT, "[%5.1f s] ", (System.nanoTime() - startNanos) / 1e9);
    }

    static Progress silent() {
        return _ -> {};
    }
}
