package dev.baize.domain.importing.format;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// Hashes of row content, the same at every reading: by them a row is known again. The first 64 bits of SHA-256,
/// so that nobody can write a file whose rows collide on purpose.
public final class RowHash {
    private final MessageDigest digest;

    public RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public long of(@Nullable String... parts) {
        for (String part : parts) {
            add(part);
        }
        return finish();
    }

    long of(List<String> parts) {
        parts.forEach(this::add);
        return finish();
    }

    /// 16 hexadecimal digits.
    String hexOf(@Nullable String... parts) {
        return hex(of(parts));
    }

    static String hex(long hash) {
        return java.util.HexFormat.of().toHexDigits(hash);
    }

    private void add(@Nullable String part) {
        if (part != null) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) (part == null ? 0xfe : 0xff));
    }

    private long finish() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
