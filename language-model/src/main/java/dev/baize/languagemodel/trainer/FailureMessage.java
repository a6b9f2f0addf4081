package dev.baize.languagemodel.trainer;

import dev.baize.languagemodel.bert.InvalidModelException;
import dev.baize.languagemodel.training.TrainingFailedException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/// Turns what ended a run into a sentence that says what to change.
final class FailureMessage {
    private FailureMessage() {}

    /// @return empty when the run is not to blame and may be taken up again
    static Optional<String> of(Throwable failure) {
        return switch (failure) {
            case TrainingFailedException e -> Optional.of(text(e));
            case InvalidModelException e -> Optional.of(text(e));
            case IllegalArgumentException e -> Optional.of(text(e));
            case OutOfMemoryError _ -> Optional.of(outOfMemory());
            case UncheckedIOException e -> Optional.of(disk(e));
            case IOException e -> Optional.of(disk(e));
            case LinkageError e ->
                Optional.of("PyTorch cannot be loaded on this host: " + text(e) + "; see the trainer's log");
            // PyTorch says "DefaultCPUAllocator: can't allocate memory" or "CUDA out of memory".
            case RuntimeException e
            when text(e).toLowerCase(Locale.ROOT).contains("memory") -> Optional.of(outOfMemory());
            default -> Optional.empty();
        };
    }

    private static String outOfMemory() {
        return "the memory does not suffice; start it with a smaller batch, or with fewer word pieces of each text";
    }

    private static String disk(Exception e) {
        return text(e).contains("No space left")
                ? "the disk of the model store is full; make room, then start the run anew"
                : "the model store cannot be written or read: " + text(e);
    }

    private static String text(Throwable e) {
        return String.valueOf(e.getMessage());
    }
}
