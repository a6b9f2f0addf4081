package dev.baize.languagemodel.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/// Divides texts by a hash of their letters, so that the same text never lies on both sides and the division
/// is the same on every machine.
public final class HashSplit {
    private static final int BUCKETS = 10_000;

    private HashSplit() {}

    /// Whether a text belongs to a share of all texts.
    ///
    /// Punctuation and blanks do not count: a text that differs in nothing else is the same text.
    ///
    /// @param salt other salts divide independently
    public static boolean isIn(double share, String text, String salt) {
        CRC32 crc = new CRC32();
        crc.update(salt.getBytes(StandardCharsets.UTF_8));
        crc.update(letters(text).getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % BUCKETS < share * BUCKETS;
    }

    /// The places of the texts that are (not) in the share.
    static int[] places(LabelledFile file, double share, String salt, boolean inside) {
        return IntStream.range(0, file.size())
                .filter(i -> isIn(share, file.texts().get(i), salt) == inside)
                .toArray();
    }

    private static String letters(String text) {
        String letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.isEmpty() ? text : letters;
    }
}
