package dev.baize.languagemodel.internal;

import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.serving.ServingStatistics;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/// What the encoder does, for `/metrics`; both languages together.
@ApplicationScoped
class EncoderMetrics {
    private DefaultTextEncoder encoder;

    @Inject
    EncoderMetrics(DefaultTextEncoder encoder) {
        this.encoder = encoder;
    }

    EncoderMetrics() {
        this(new DefaultTextEncoder());
    }

    /// Gauges are registered when the bean is made; nobody asks for it otherwise.
    void register(@Observes Startup startup) {
        encoder.statistics(Language.ENGLISH);
    }

    @Gauge(
            name = "baize_encoder_texts_total",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Texts whose vectors were asked for")
    public long texts() {
        return sum(ServingStatistics::texts);
    }

    @Gauge(
            name = "baize_encoder_remembered_total",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Texts that were answered without computing")
    public long remembered() {
        return sum(ServingStatistics::remembered);
    }

    @Gauge(
            name = "baize_encoder_batches_total",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Batches computed")
    public long batches() {
        return sum(ServingStatistics::batches);
    }

    @Gauge(
            name = "baize_encoder_refused_total",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Calls refused because too much was waiting")
    public long refused() {
        return sum(ServingStatistics::refused);
    }

    @Gauge(
            name = "baize_encoder_waiting",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Texts waiting or being computed")
    public long waiting() {
        return sum(ServingStatistics::waiting);
    }

    private long sum(ToLongFunction<ServingStatistics> figure) {
        return Arrays.stream(Language.values())
                .map(encoder::statistics)
                .mapToLong(figure)
                .sum();
    }
}
