package dev.baize.languagemodel.training;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Gaussian noise that gives nothing away through the gaps of floating-point numbers.
///
/// Values are rounded to a grid of a power of two, some 2²³ steps to a standard deviation, and noise is
/// drawn on the grid from the discrete Gaussian, whose privacy is that of the continuous one. Random
/// bits are the key stream of AES-256 in counter mode under a key from the system's generator.
///
/// Sources: Mironov, "On Significance of the Least Significant Bits for Differential Privacy", CCS
/// 2012; Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy", 2020,
/// Algorithms 1 to 3.
final class SecureNoise {
    private static final int GRID_BITS = 23;
    private static final int BUFFER = 1 << 16;

    private final Cipher stream;
    private final byte[] zeros = new byte[BUFFER];
    private ByteBuffer bits = ByteBuffer.allocate(0);

    SecureNoise() {
        this(randomKey());
    }

    /// For tests: the same key draws the same noise.
    SecureNoise(byte[] key) {
        try {
            stream = Cipher.getInstance("AES/CTR/NoPadding");
            stream.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES, which the noise of privacy needs", e);
        }
    }

    private static byte[] randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /// Adds independent noise to each value.
    ///
    /// @param sigma standard deviation, positive
    void addTo(float[] values, double sigma) {
        double grid = grid(sigma);
        double steps = sigma / grid;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((Math.rint(values[i] / grid) + discreteGaussian(steps)) * grid);
        }
    }

    /// How far rounding can move a sum of so many values, as a Euclidean distance.
    static double rounding(int values, double sigma) {
        return Math.sqrt(values) * grid(sigma);
    }

    /// True with the given probability, to within 2⁻⁵³.
    boolean bernoulli(double probability) {
        return (nextLong() >>> 11) * 0x1p-53 < probability;
    }

    private static double grid(double sigma) {
        return Math.scalb(1.0, Math.getExponent(sigma) - GRID_BITS);
    }

    private long discreteGaussian(double sigma) {
        long t = (long) Math.floor(sigma) + 1;
        double variance = sigma * sigma;
        while (true) {
            long candidate = discreteLaplace(t);
            double distance = Math.abs((double) candidate) - variance / t;
            if (bernoulliExp(distance * distance / (2 * variance))) {
                return candidate;
            }
        }
    }

    private long discreteLaplace(long t) {
        while (true) {
            long u = uniform(t);
            if (!bernoulliExpUpToOne((double) u / t)) {
                continue;
            }
            long v = 0;
            while (bernoulliExpUpToOne(1)) {
                v++;
            }
            long magnitude = u + t * v;
            boolean isNegative = nextLong() < 0;
            if (!isNegative || magnitude != 0) {
                return isNegative ? -magnitude : magnitude;
            }
        }
    }

    /// True with probability exp(−γ), γ ≥ 0.
    private boolean bernoulliExp(double gamma) {
        double left = gamma;
        while (left > 1) {
            if (!bernoulliExpUpToOne(1)) {
                return false;
            }
            left -= 1;
        }
        return bernoulliExpUpToOne(left);
    }

    private boolean bernoulliExpUpToOne(double gamma) {
        int k = 1;
        while (bernoulli(gamma / k)) {
            k++;
        }
        return k % 2 == 1;
    }

    private long uniform(long bound) {
        while (true) {
            long candidate = nextLong() >>> 1;
            long value = candidate % bound;
            if (candidate - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }

    private long nextLong() {
        if (bits.remaining() < Long.BYTES) {
            bits = ByteBuffer.wrap(stream.update(zeros));
        }
        return bits.getLong();
    }
}
