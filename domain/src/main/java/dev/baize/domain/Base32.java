package dev.baize.domain;

/// Crockford's base 32: digits and capital letters without I, L, O, U, so that an id survives being read aloud.
///
/// Source: Douglas Crockford, "Base 32", <https://www.crockford.com/base32.html>
public final class Base32 {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Base32() {}

    /// The first `characters` * 5 bits, most significant first; bits beyond the end of `bytes` count as zero.
    public static String encode(byte[] bytes, int characters) {
        var text = new StringBuilder(characters);
        for (int character = 0; character < characters; character++) {
            int value = 0;
            for (int bit = character * 5; bit < character * 5 + 5; bit++) {
                value = value << 1 | bit(bytes, bit);
            }
            text.append(ALPHABET[value]);
        }
        return text.toString();
    }

    private static int bit(byte[] bytes, int index) {
        return index / 8 < bytes.length ? bytes[index / 8] >> (7 - index % 8) & 1 : 0;
    }
}
