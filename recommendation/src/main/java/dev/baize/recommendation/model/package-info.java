/// What is learnt from behaviour: immutable item-to-item lists, trends and intervals, and how each is computed. Pure
/// computation over primitive arrays, the same for serving and for evaluation.
@NullMarked
package dev.baize.recommendation.model;

import org.jspecify.annotations.NullMarked;
