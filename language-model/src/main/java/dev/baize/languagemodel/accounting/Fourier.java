package dev.baize.languagemodel.accounting;

/// The fast Fourier transform, in place, for lengths that are powers of two.
final class Fourier {
    private final int length;
    private final double[] cosines;
    private final double[] sines;

    Fourier(int length) {
        if (Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException("length must be a power of two, is " + length);
        }
        this.length = length;
        cosines = new double[length / 2];
        sines = new double[length / 2];
        for (int i = 0; i < length / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / length);
            sines[i] = Math.sin(2 * Math.PI * i / length);
        }
    }

    /// The smallest power of two that is at least `n`.
    static int lengthFor(long n) {
        if (n > 1 << 28) {
            throw new IllegalArgumentException("a privacy loss over " + n
                    + " points is too wide to compose; use more noise, fewer steps or a coarser interval");
        }
        return Integer.highestOneBit((int) Math.max(1, n - 1)) << (n > 1 ? 1 : 0);
    }

    void forward(double[] real, double[] imaginary) {
        transform(real, imaginary, -1);
    }

    void inverse(double[] real, double[] imaginary) {
        transform(real, imaginary, 1);
        for (int i = 0; i < length; i++) {
            real[i] /= length;
            imaginary[i] /= length;
        }
    }

    private void transform(double[] real, double[] imaginary, int sign) {
        reverseBits(real, imaginary);
        for (int half = 1; half < length; half *= 2) {
            int stride = length / (2 * half);
            for (int start = 0; start < length; start += 2 * half) {
                butterflies(real, imaginary, start, half, stride, sign);
            }
        }
    }

    private void butterflies(double[] re, double[] im, int start, int half, int stride, int sign) {
        for (int i = 0; i < half; i++) {
            int a = start + i;
            int b = a + half;
            double c = cosines[i * stride];
            double s = sign * sines[i * stride];
            double real = re[b] * c - im[b] * s;
            double imaginary = re[b] * s + im[b] * c;
            re[b] = re[a] - real;
            im[b] = im[a] - imaginary;
            re[a] += real;
            im[a] += imaginary;
        }
    }

    private void reverseBits(double[] real, double[] imaginary) {
        int shift = Integer.numberOfLeadingZeros(length) + 1;
        for (int i = 1; i < length; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j > i) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
