/// Fine-tuning: tasks, methods, optimiser, and the same under differential privacy.
///
/// 1. Tasks: text classification, and a contrastive bi-encoder with in-batch negatives.
/// 2. Methods: a head on frozen vectors, low-rank adapters (LoRA), all parameters.
/// 3. A run with the same data, settings and seed gives the same weights to the bit on a CPU with
///    one thread.
/// 4. A loss or gradient that is not a number ends the run with a sentence that says what to change.
/// 5. Under differential privacy, gradients are clipped per example, exactly; batches are Poisson
///    samples; noise is drawn from a cryptographic generator. Head and LoRA only.
///
/// Out of scope: where runs are queued, leased and recorded.
@NullMarked
package dev.baize.languagemodel.training;

import org.jspecify.annotations.NullMarked;
