package dev.baize.languagemodel.evaluation;

import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Command-line options of the form `--name value` and `--flag`.
final class Options {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Options() {}

    /// @throws IllegalArgumentException naming the option that is unknown, doubled or lacks its value
    static Options parse(String[] arguments, List<String> named, List<String> flags) {
        Options options = new Options();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (flags.contains(name)) {
                options.flags.add(name);
            } else if (!named.contains(name)) {
                throw new IllegalArgumentException("unknown argument " + arguments[i] + "; known are --"
                        + String.join(", --", named) + ", --" + String.join(", --", flags));
            } else if (++i == arguments.length) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            } else if (options.values.put(name, arguments[i]) != null) {
                throw new IllegalArgumentException("--" + name + " is given twice");
            }
        }
        return options;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    String required(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// One sentence for a person at a terminal.
    static String explain(Exception e) {
        return e instanceof NoSuchFileException ? "no file at " + e.getMessage() : String.valueOf(e.getMessage());
    }
}
