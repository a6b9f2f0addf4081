package dev.baize.web.overview;

import dev.baize.domain.interaction.InteractionLog.DailyCount;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the shop holds at one moment.
///
/// @param asOf when it was counted
/// @param latest when the newest interaction happened, or null without any
/// @param lastDay the day (UTC) the daily counts end with
/// @param daily counts of the [ShopCounter#DAYS] days up to `lastDay`
record ShopFigures(
        Instant asOf,
        long items,
        long customers,
        long interactions,
        long reviews,
        @Nullable Instant latest,
        LocalDate lastDay,
        List<DailyCount> daily) {
    boolean isEmpty() {
        return items == 0 && interactions == 0;
    }
}
