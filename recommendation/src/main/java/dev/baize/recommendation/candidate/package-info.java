/// Where candidates come from: one class per source behind [dev.baize.recommendation.candidate.CandidateSource].
@NullMarked
package dev.baize.recommendation.candidate;

import org.jspecify.annotations.NullMarked;
