package dev.baize.domain.importing.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times as exports write them; a time without zone is UTC.
final class Times {
    private static final Pattern EPOCH = Pattern.compile("\\d{9,16}");
    private static final DateTimeFormatter LOCAL = formatter("uuuu-M-d[['T'][' ']H:mm[:ss[.SSSSSS][.SSS]]]");

    private Times() {}

    /// RFC 3339; `2011-03-04 05:06[:07]`; `2011-03-04`; the same with slashes; seconds, milliseconds or
    /// microseconds since 1970.
    static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        try {
            if (EPOCH.matcher(stripped).matches()) {
                return Optional.of(ofEpoch(Long.parseLong(stripped)));
            }
            if (hasZone(stripped)) {
                return Optional.of(
                        OffsetDateTime.parse(stripped.replace(' ', 'T')).toInstant());
            }
            return Optional.of(local(stripped.replace('/', '-')));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// A formatter that takes no 31 February.
    static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Instant local(String text) {
        return switch (LOCAL.parseBest(text, LocalDateTime::from, LocalDate::from)) {
            case LocalDateTime dateTime -> dateTime.toInstant(ZoneOffset.UTC);
            case LocalDate date -> date.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("neither date nor time");
        };
    }

    private static boolean hasZone(String text) {
        int afterDate = text.length() > 10 ? Math.max(text.indexOf('+', 10), text.indexOf('-', 10)) : -1;
        return text.endsWith("Z") || text.endsWith("z") || afterDate > 0;
    }

    private static Instant ofEpoch(long value) {
        if (value < 100_000_000_000L) {
            return Instant.ofEpochSecond(value);
        }
        return value < 100_000_000_000_000L ? Instant.ofEpochMilli(value) : Instant.ofEpochMilli(value / 1000);
    }
}
