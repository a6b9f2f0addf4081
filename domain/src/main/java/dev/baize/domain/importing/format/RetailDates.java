package dev.baize.domain.importing.format;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The times of an Online Retail file, each distinct text once.
///
/// The data set circulates with `2010-12-01 08:26:00`, with `1/12/2010 8:26` (day first) and with `12/1/2010 8:26`
/// (month first). A file with slashes is read month first only when it holds a second number above 12 and no
/// first number above 12; a file that leaves both open is read day first.
final class RetailDates {
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4} .*");
    private static final DateTimeFormatter DAY_FIRST = Times.formatter("d/M/uuuu H:mm[:ss]");
    private static final DateTimeFormatter MONTH_FIRST = Times.formatter("M/d/uuuu H:mm[:ss]");

    private final Map<String, Optional<Instant>> times = new HashMap<>();
    private boolean slashes;
    private boolean firstAbove12;
    private boolean secondAbove12;
    private boolean resolved;

    /// Takes note of a text.
    void add(String text) {
        if (times.putIfAbsent(text, Optional.empty()) == null) {
            Matcher matcher = SLASHES.matcher(text);
            if (matcher.matches()) {
                slashes = true;
                firstAbove12 |= Integer.parseInt(matcher.group(1)) > 12;
                secondAbove12 |= Integer.parseInt(matcher.group(2)) > 12;
            }
        }
    }

    /// The time of a text that was added, null when it is none. The first call settles the order of day and month.
    @Nullable
    Instant resolve(String text) {
        if (!resolved) {
            times.replaceAll((written, _) -> parse(written));
            resolved = true;
        }
        return times.getOrDefault(text, Optional.empty()).orElse(null);
    }

    /// The order to tell the reader of the report, null for a file without slashes.
    @Nullable
    String order() {
        if (!slashes) {
            return null;
        }
        String order = isMonthFirst() ? "month/day/year" : "day/month/year";
        return firstAbove12 || secondAbove12 ? order : order + ", assumed: no date of the file decides it";
    }

    private boolean isMonthFirst() {
        return secondAbove12 && !firstAbove12;
    }

    private Optional<Instant> parse(String text) {
        if (!SLASHES.matcher(text).matches()) {
            return Times.parse(text);
        }
        try {
            DateTimeFormatter formatter = isMonthFirst() ? MONTH_FIRST : DAY_FIRST;
            return Optional.of(LocalDateTime.parse(text, formatter).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
