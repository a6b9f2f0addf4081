package dev.baize.web.audit;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static dev.baize.web.portal.Texts.findText;
import static dev.baize.web.portal.Texts.text;

/// The log's codes in the reader's language; what has no words stands as it is.
final class AuditWords {
    private AuditWords() {}

    static String action(String action) {
        return findText("audit.action." + action).orElse(action);
    }

    /// `person:mei` reads "mei", `key:7Q2M` "API key 7Q2M".
    static String actor(String actor) {
        int colon = actor.indexOf(':');
        String kind = colon < 0 ? actor : actor.substring(0, colon);
        String name = actor.substring(colon + 1);
        return switch (kind) {
            case "person" -> name;
            case "key" -> text("audit.actor.key", name);
            case "operator" -> text("audit.actor.operator");
            case "system", "baize" -> text("audit.actor.system");
            default -> actor;
        };
    }

    /// One line of an entry's details, in the order of their names.
    static String detail(Map<String, String> detail) {
        return new TreeMap<>(detail)
                .entrySet().stream()
                        .map(one -> name(one.getKey()) + " " + value(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    /// What the portal names elsewhere has its words here too; other values are figures and codes.
    static String value(String key, String value) {
        String code = value.toLowerCase(Locale.ROOT);
        return switch (key) {
            case "role" -> findText("people.role." + code).orElse(value);
            case "kind" -> findText("keys.kind." + code).orElse(value);
            case "reason" -> findText("audit.reason." + code.replace(' ', '_')).orElse(value);
            case "format" ->
                findText("imports.format." + code.replace('-', '_')).orElse(value);
            case "purpose" -> findText("customers.purpose." + code).orElse(value);
            case "answer" -> findText("customers.consent." + code).orElse(value);
            case "scopes" -> value.replace(",", ", ");
            default -> value;
        };
    }

    static String name(String key) {
        return findText("audit.detail." + key).orElse(key);
    }
}
