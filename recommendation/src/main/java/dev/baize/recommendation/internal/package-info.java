/// Serving: the state in memory, the pipeline of each placement, the decision.
@NullMarked
package dev.baize.recommendation.internal;

import org.jspecify.annotations.NullMarked;
