package dev.baize.domain.support;

import java.time.Instant;

/// A question the shop answers once for all, or a policy it stands by.
///
/// @param articleId the shop's id; the same id in two languages is one article, translated
/// @param title the question or the policy's name
public record Article(
        long id,
        String articleId,
        Kind kind,
        String language,
        String title,
        String body,
        boolean simulated,
        Instant updatedAt) {
    public enum Kind {
        FAQ,
        POLICY
    }
}
