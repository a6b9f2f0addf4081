package dev.baize.languagemodel;

import org.jspecify.annotations.Nullable;

/// What a person asks to be trained; null for the usual value of the method.
///
/// @param task `sentiment`
/// @param language `zh` or `en`
/// @param method `head`, `lora` or `full`
/// @param epochs passes over the texts, 1 to 100
/// @param batch texts a step, 1 to 1,024
/// @param learningRate peak step size, above 0 and at most 1
/// @param longest word pieces of a text, 8 to 512
/// @param seed of everything that is drawn
public record RunRequest(
        String task,
        String language,
        String method,
        @Nullable Integer epochs,
        @Nullable Integer batch,
        @Nullable Double learningRate,
        @Nullable Integer longest,
        @Nullable Long seed) {
    public static RunRequest of(String task, String language, String method) {
        return new RunRequest(task, language, method, null, null, null, null, null);
    }
}
