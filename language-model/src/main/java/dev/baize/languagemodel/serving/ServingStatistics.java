package dev.baize.languagemodel.serving;

/// What a served model has done since it was put in service.
///
/// @param texts how many vectors were asked for
/// @param remembered how many of them were answered without computing
/// @param batches how often the model was run
/// @param refused how many calls were refused because too much was waiting
/// @param waiting how many texts are waiting or being computed now
public record ServingStatistics(long texts, long remembered, long batches, long refused, int waiting) {
    public static final ServingStatistics NONE = new ServingStatistics(0, 0, 0, 0, 0);
}
