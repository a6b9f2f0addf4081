package dev.baize.domain.demo.internal;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// How much people shop on a day, 1 being an ordinary day: weekends, the shopping festivals of 18 June,
/// 11 November and 12 December, the weeks before and the quiet days of the Spring Festival.
final class Seasons {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// First days of the Chinese year (Hong Kong Observatory, Gregorian-lunar calendar conversion tables).
    private static final List<LocalDate> SPRING_FESTIVALS = List.of(
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26),
            LocalDate.of(2029, 2, 13),
            LocalDate.of(2030, 2, 3),
            LocalDate.of(2031, 1, 23),
            LocalDate.of(2032, 2, 11),
            LocalDate.of(2033, 1, 31),
            LocalDate.of(2034, 2, 19),
            LocalDate.of(2035, 2, 8));

    private static final double[] BY_WEEKDAY = {0.95, 0.9, 0.92, 0.95, 1.05, 1.3, 1.35};

    private Seasons() {}

    static double traffic(LocalDate day) {
        return BY_WEEKDAY[day.getDayOfWeek().getValue() - 1] * festival(day) * springFestival(day);
    }

    /// Whether shops give discounts, so that more of what is looked at is bought.
    static boolean isFestival(LocalDate day) {
        return festival(day) > 1;
    }

    private static double festival(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        if (date.equals(MonthDay.of(11, 11))) {
            return 4;
        } else if (date.equals(MonthDay.of(6, 18))) {
            return 2.8;
        } else if (date.equals(MonthDay.of(12, 12))) {
            return 1.8;
        }
        boolean eve = day.getMonth() == Month.NOVEMBER && day.getDayOfMonth() >= 8 && day.getDayOfMonth() <= 10
                || day.getMonth() == Month.JUNE && day.getDayOfMonth() >= 16 && day.getDayOfMonth() <= 17;
        return eve ? 1.5 : 1;
    }

    private static double springFestival(LocalDate day) {
        for (LocalDate first : SPRING_FESTIVALS) {
            long after = ChronoUnit.DAYS.between(first, day);
            if (after >= -21 && after < -3) {
                return 1.3;
            } else if (after >= -2 && after <= 6) {
                return 0.55;
            }
        }
        return 1;
    }

    /// How much a kind with this season is wanted in the month of this day.
    static double demand(String season, LocalDate day) {
        Set<Integer> months = switch (season) {
            case "summer" -> Set.of(5, 6, 7, 8);
            case "winter" -> Set.of(11, 12, 1, 2);
            case "spring" -> Set.of(3, 4, 5);
            case "festival" -> Set.of(1, 2, 9);
            case "school" -> Set.of(2, 8, 9);
            case "holiday" -> Set.of(1, 4, 7, 9);
            default -> Set.of();
        };
        if (months.isEmpty()) {
            return 1;
        }
        return months.contains(day.getMonthValue()) ? 1.8 : 0.75;
    }
}
