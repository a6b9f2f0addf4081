package dev.baize.web.overview;

import dev.baize.domain.interaction.InteractionLog.DailyCount;
import dev.baize.domain.interaction.InteractionType;
import dev.baize.web.portal.Chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static dev.baize.web.portal.Texts.text;

/// Daily counts as the series of a chart: every day has its place, also one on which nothing happened; what
/// never happened is left out.
final class DailyChart {
    private static final List<InteractionType> SHOWN = List.of(
            InteractionType.VIEW, InteractionType.ADD_TO_CART, InteractionType.PURCHASE, InteractionType.SEARCH);

    private final List<LocalDate> days;
    private final Map<InteractionType, Map<LocalDate, Long>> counts = new HashMap<>();

    DailyChart(LocalDate lastDay, int length, List<DailyCount> daily) {
        days = lastDay.minusDays(length - 1L).datesUntil(lastDay.plusDays(1)).toList();
        for (DailyCount count : daily) {
            counts.computeIfAbsent(count.type(), _ -> new HashMap<>()).merge(count.day(), count.count(), Long::sum);
        }
    }

    Chart draw(Locale locale) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(text("overview.day"), locale);
        return new Chart(
                text("overview.chart", days.size()),
                days.stream().map(day::format).toList(),
                series());
    }

    /// The most frequent kind stands as bars, the others as lines before it.
    List<Chart.Series> series() {
        List<InteractionType> present =
                SHOWN.stream().filter(type -> total(type) > 0).toList();
        return present.stream()
                .map(type -> new Chart.Series(
                        text("overview.type", type),
                        type == present.getFirst(),
                        days.stream().map(day -> at(type, day)).toList()))
                .toList();
    }

    long total(InteractionType type) {
        return days.stream().mapToLong(day -> at(type, day)).sum();
    }

    private long at(InteractionType type, LocalDate day) {
        return counts.getOrDefault(type, Map.of()).getOrDefault(day, 0L);
    }
}
