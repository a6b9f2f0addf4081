package dev.baize.languagemodel.internal;

import dev.baize.domain.DomainException;
import dev.baize.languagemodel.RunRequest;
import dev.baize.languagemodel.SentimentClassifier;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a run may ask for; checked before it is queued, so that nothing senseless takes a trainer's time.
final class RunRules {
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final List<String> METHODS = List.of("head", "lora", "full");

    private RunRules() {}

    /// @return the settings that were given, as they are stored
    /// @throws DomainException INVALID naming the field and its rule
    static Map<String, String> check(RunRequest request) {
        requireOneOf("task", request.task(), List.of(SentimentClassifier.TASK));
        requireOneOf("language", request.language(), LANGUAGES);
        requireOneOf("method", request.method(), METHODS);
        requireBetween("epochs", request.epochs(), 1, 100);
        requireBetween("batch", request.batch(), 1, 1024);
        requireBetween("longest", request.longest(), 8, 512);
        Double rate = request.learningRate();
        if (rate != null && !(rate > 0 && rate <= 1)) {
            throw DomainException.invalid(
                    "learning_rate", "learning_rate must lie above 0 and not above 1; 0.00005 to 0.001 are usual");
        }
        Map<String, String> settings = new TreeMap<>();
        put(settings, "epochs", request.epochs());
        put(settings, "batch", request.batch());
        put(settings, "longest", request.longest());
        put(settings, "learning_rate", rate);
        put(settings, "seed", request.seed());
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value.toString());
        }
    }

    private static void requireOneOf(String field, @Nullable String value, List<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            throw DomainException.invalid(field, field + " must be " + String.join(" or ", allowed));
        }
    }

    private static void requireBetween(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw DomainException.invalid(field, field + " must lie between " + least + " and " + most);
        }
    }
}
