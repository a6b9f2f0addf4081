package dev.baize.it.product;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for a condition.
public final class Await {
    private Await() {}

    /// Asks again and again until the answer fits.
    ///
    /// @throws AssertionError with the last answer when none did within the time
    public static <T> T until(Duration patience, Supplier<T> question, Predicate<T> fits) {
        long end = System.nanoTime() + patience.toNanos();
        T answer = question.get();
        while (!fits.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience + "; the last answer was " + answer);
            }
            Thread.onSpinWait();
            answer = question.get();
        }
        return answer;
    }
}
