package dev.baize.profiling;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// When a customer is active, by the shop's clock. What the shop did (a shelf shown, a refund booked) is left out.
///
/// @param hours events by hour of the day, 24 counts from midnight
/// @param weekdays events by day of the week, 7 counts from Monday
/// @param n events counted: the customer's latest, at most [#WINDOW] rows of them
/// @param from the earliest of them, or null without any
/// @param to the latest of them, or null without any
public record Habits(
        List<Integer> hours,
        List<Integer> weekdays,
        ZoneId timeZone,
        int n,
        @Nullable Instant from,
        @Nullable Instant to) {
    /// Rows of the interaction log that conclusions are drawn from: reading more would cost more than it tells.
    public static final int WINDOW = 5_000;

    public Habits {
        hours = List.copyOf(hours);
        weekdays = List.copyOf(weekdays);
    }
}
