package dev.baize.languagemodel.accounting;

import java.util.List;
import java.util.stream.DoubleStream;

/// Accounts by Rényi divergences: fast, valid for any δ, a few per cent looser than [PldAccountant].
public final class RdpAccountant implements PrivacyAccountant {
    /// The orders of Opacus, 1.1 … 10.9 by 0.1 and 12 … 63. The grid decides the last digits, so it
    /// is kept equal to make figures comparable.
    private static final double[] ORDERS = DoubleStream.concat(
                    DoubleStream.iterate(1, i -> i < 100, i -> i + 1).map(i -> 1 + i / 10),
                    DoubleStream.iterate(12, i -> i < 64, i -> i + 1))
            .toArray();

    private final double[] orders;

    public RdpAccountant() {
        this(ORDERS);
    }

    /// @param orders the α to try, each greater than 1
    public RdpAccountant(double... orders) {
        this.orders = orders.clone();
    }

    @Override
    public String name() {
        return "rdp";
    }

    @Override
    public double epsilon(List<SampledGaussian> mechanisms, double delta) {
        return RenyiDivergence.epsilon(orders, divergences(mechanisms), delta).value();
    }

    /// The composed divergence at each order, in nats.
    double[] divergences(List<SampledGaussian> mechanisms) {
        return DoubleStream.of(orders)
                .map(order -> mechanisms.stream()
                        .mapToDouble(m -> m.steps()
                                * RenyiDivergence.ofSampledGaussian(m.noiseMultiplier(), m.samplingRate(), order))
                        .sum())
                .toArray();
    }
}
