package dev.baize.languagemodel.training;

import java.util.List;

/// Low-rank adaptation: W x becomes W x + (α / r) · B A x with A (r, in) random and B (out, r) zero at
/// the start.
///
/// Source: Hu et al., "LoRA: Low-Rank Adaptation of Large Language Models", ICLR 2022, section 4.1.
///
/// @param rank r, at least 1
/// @param alpha α, positive
/// @param targets the last parts of the names of the layers that are adapted
public record Lora(int rank, double alpha, List<String> targets) {
    /// Rank 8 on queries and values, the choice of the source for its small models.
    public static final Lora DEFAULT = new Lora(8, 16, List.of("attention.self.query", "attention.self.value"));

    public Lora {
        targets = List.copyOf(targets);
        if (rank < 1 || rank > 1024) {
            throw new IllegalArgumentException("rank must lie between 1 and 1024, is " + rank);
        }
        if (!(alpha > 0) || targets.isEmpty()) {
            throw new IllegalArgumentException("alpha must be positive, and at least one layer adapted");
        }
    }

    float scale() {
        return (float) (alpha / rank);
    }

    boolean adapts(String layer) {
        return targets.stream().anyMatch(layer::endsWith);
    }
}
