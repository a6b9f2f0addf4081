package dev.baize.domain.storage;

import dev.baize.domain.DomainException;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/// Where a keyset-paged listing goes on, as opaque text.
///
/// @param time first sort key, or null in a listing sorted by id alone
/// @param id last sort key
public record Cursor(@Nullable Instant time, long id) {
    private static final int MAX_LENGTH = 200;

    /// @param listing the listing's name: a cursor of one listing is refused by another
    public String encode(String listing) {
        String text = listing + ":" + (time == null ? "" : String.valueOf(time.toEpochMilli())) + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws DomainException of kind INVALID when the text is not a cursor of this listing
    public static @Nullable Cursor decode(String listing, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() <= MAX_LENGTH) {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", -1);
                if (parts.length == 3 && parts[0].equals(listing)) {
                    Instant time = parts[1].isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(parts[1]));
                    return new Cursor(time, Long.parseLong(parts[2]));
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused();
        }
        throw refused();
    }

    /// As [#decode], for a listing that is sorted by time first.
    public static @Nullable Cursor decodeTimed(String listing, @Nullable String text) {
        @Nullable Cursor cursor = decode(listing, text);
        if (cursor != null && cursor.time == null) {
            throw refused();
        }
        return cursor;
    }

    /// @throws IllegalStateException in a listing sorted by id alone
    public Instant getTime() {
        if (time == null) {
            throw new IllegalStateException("This cursor has no time.");
        }
        return time;
    }

    private static DomainException refused() {
        return DomainException.invalid(
                "cursor", "cursor is not one that this listing gave out; leave it out to begin anew");
    }
}
