package dev.baize.profiling.internal;

import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.profiling.Habits;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Counts a customer's events by hour and weekday.
final class ActiveTimes {
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final Set<InteractionType> BY_THE_SHOP =
            EnumSet.of(InteractionType.IMPRESSION, InteractionType.REFUND);

    private ActiveTimes() {}

    /// @param latest rows of the log, newest first
    static Habits of(List<Interaction> latest, ZoneId zone) {
        List<Interaction> events = latest.stream()
                .filter(row -> row.line() == 0 && !BY_THE_SHOP.contains(row.type()))
                .toList();
        var hours = new int[HOURS];
        var weekdays = new int[DAYS];
        for (Interaction event : events) {
            ZonedDateTime time = event.occurredAt().atZone(zone);
            hours[time.getHour()]++;
            weekdays[time.getDayOfWeek().ordinal()]++;
        }
        return new Habits(
                Arrays.stream(hours).boxed().toList(),
                Arrays.stream(weekdays).boxed().toList(),
                zone,
                events.size(),
                events.isEmpty() ? null : events.getLast().occurredAt(),
                events.isEmpty() ? null : events.getFirst().occurredAt());
    }
}
