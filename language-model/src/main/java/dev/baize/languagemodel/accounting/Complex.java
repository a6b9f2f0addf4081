package dev.baize.languagemodel.accounting;

/// Element-wise arithmetic on complex sequences held as two arrays.
final class Complex {
    private Complex() {}

    /// (re, im) ← (re, im) · (baseRe, baseIm)^power, for each element.
    static void multiplyByPower(double[] re, double[] im, double[] baseRe, double[] baseIm, int power) {
        for (int i = 0; i < re.length; i++) {
            double squareRe = baseRe[i];
            double squareIm = baseIm[i];
            for (int left = power; left > 0; left >>= 1) {
                if ((left & 1) == 1) {
                    double kept = re[i] * squareRe - im[i] * squareIm;
                    im[i] = re[i] * squareIm + im[i] * squareRe;
                    re[i] = kept;
                }
                double kept = squareRe * squareRe - squareIm * squareIm;
                squareIm = 2 * squareRe * squareIm;
                squareRe = kept;
            }
        }
    }
}
