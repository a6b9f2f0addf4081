/// Classifiers without a neural network, which every fine-tuned model has to beat.
@NullMarked
package dev.baize.languagemodel.baseline;

import org.jspecify.annotations.NullMarked;
