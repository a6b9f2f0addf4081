package dev.baize.domain.demo.internal;

import dev.baize.domain.customer.CustomerDraft;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.review.ReviewDraft;
import dev.baize.domain.support.Article;
import dev.baize.domain.support.Dialogue;

import java.util.List;
import java.util.Map;

/// A whole simulated shop, ready to be stored.
///
/// @param categories names by path, of both levels
/// @param events in the order they happened
record DemoData(
        Map<String, Words> categories,
        List<DemoItem> items,
        List<Taste> tastes,
        List<CustomerDraft> customers,
        List<EventDraft> events,
        List<ReviewDraft> reviews,
        List<Article> articles,
        List<Dialogue> dialogues) {}
