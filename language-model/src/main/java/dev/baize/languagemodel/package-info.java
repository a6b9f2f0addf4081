/// The language model M_θ: texts to vectors and labels, and its fine-tuning on the shop's own data.
///
/// 1. One pre-trained Transformer per language stands behind recommendation, assistant, profiles
///    and insight; the language of a text picks the model, and vectors of two models never meet.
/// 2. Weights come from the base models' Maven artefacts or from any Hugging Face BERT folder; a file
///    that is not what it says is refused before any of it reaches native code.
/// 3. Concurrent callers share batches; more work than the model can take is refused, not queued
///    without end.
/// 4. Nothing native is loaded until the first text is encoded, and then once per JVM.
/// 5. Training is reproducible to the bit on a CPU for a given seed, and can be differentially
///    private; what that costs is accounted by [dev.baize.languagemodel.accounting].
///
/// Out of scope: generating text, and search over vectors.
@NullMarked
package dev.baize.languagemodel;

import org.jspecify.annotations.NullMarked;
