/// What decisions are made from, in memory: the catalogue, the learnt lists, the histories. All of it can be rebuilt
/// from
/// the database.
@NullMarked
package dev.baize.recommendation.state;

import org.jspecify.annotations.NullMarked;
