package dev.baize.languagemodel.evaluation;

import dev.baize.languagemodel.training.Method;
import dev.baize.languagemodel.training.TrainingSettings;

/// Settings for a handful of texts a class.
final class FewShot {
    /// Steps matter, not passes: the fewer texts, the more passes.
    private static final int TEXTS_SEEN = 200;

    private FewShot() {}

    static TrainingSettings settings(Method method, int shots) {
        TrainingSettings usual = TrainingSettings.of(method);
        return switch (method) {
            case HEAD -> usual.withEpochs(100).withBatch(64).withPatience(0);
            case LORA, FULL -> usual.withEpochs(Math.max(4, TEXTS_SEEN / shots)).withPatience(0);
        };
    }
}
