package dev.baize.recommendation.state;

import dev.baize.domain.interaction.Interaction;
import dev.baize.recommendation.model.CosineNeighbours;
import dev.baize.recommendation.model.Kind;
import dev.baize.recommendation.model.Repurchases;
import dev.baize.recommendation.model.Sequences;
import dev.baize.recommendation.model.SequencesBuilder;
import dev.baize.recommendation.model.Transitions;
import dev.baize.recommendation.model.Trend;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Collects interactions row by row and learns a [Snapshot] from them.
final class SnapshotBuilder {
    /// Longer lists cost memory and time, and their ends decide nothing: an item shown is near the top of some list.
    private static final int LIST_LENGTH = 120;

    /// Takes about a third off the similarity of a pair that two customers share.
    private static final float SHRINKAGE = 1;

    private final ItemTable items;
    private final SequencesBuilder sequences;
    private final Map<Long, Integer> customers = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private long interactions;

    SnapshotBuilder(ItemTable items) {
        this.items = items;
        sequences = new SequencesBuilder(items.size());
    }

    void add(Interaction interaction) {
        interactions++;
        Long itemId = interaction.itemId();
        if (itemId == null) {
            return;
        }
        int place = items.placeOf(itemId);
        Integer user = userOf(interaction);
        if (place >= 0 && user != null) {
            Kind.of(interaction.type())
                    .ifPresent(kind ->
                            sequences.add(user, place, interaction.occurredAt().getEpochSecond(), kind));
        }
    }

    /// The customer, or else the visit.
    private @Nullable Integer userOf(Interaction interaction) {
        if (interaction.customerId() != null) {
            return customers.computeIfAbsent(interaction.customerId(), id -> customers.size() + visits.size());
        }
        String session = interaction.sessionId();
        return session == null ? null : visits.computeIfAbsent(session, id -> customers.size() + visits.size());
    }

    Snapshot learn(long startedNanos) {
        Sequences learnt = sequences.build();
        Trend trend = Trend.learn(learnt);
        return new Snapshot(
                items,
                CosineNeighbours.ofUsers(learnt, LIST_LENGTH, SHRINKAGE),
                CosineNeighbours.ofBaskets(learnt, LIST_LENGTH, SHRINKAGE),
                Transitions.learn(learnt, LIST_LENGTH),
                trend,
                Repurchases.learn(learnt),
                byScore(trend.score()),
                newestFirst(items),
                Instant.now(),
                interactions,
                (System.nanoTime() - startedNanos) / 1e9);
    }

    private static int[] byScore(float[] score) {
        return IntStream.range(0, score.length)
                .filter(place -> score[place] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -score[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static int[] newestFirst(ItemTable items) {
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> items.get(place).createdAt())
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
