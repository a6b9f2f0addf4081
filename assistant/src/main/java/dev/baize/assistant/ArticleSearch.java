package dev.baize.assistant;

import java.util.List;

/// Finds what the shop has already answered.
public interface ArticleSearch {
    int MAX_QUESTION = 1_000;

    /// The articles whose words fit a question, best first.
    ///
    /// - `question`: 1 to 1,000 characters, any text; nothing in it is read as query syntax
    /// - `language`: `zh` or `en`; only articles of this language are searched
    /// - `limit`: 1 to 50
    ///
    /// Titles weigh three times a body. Chinese text is matched by pairs of characters, English by stems.
    ///
    /// @throws dev.baize.domain.DomainException of kind INVALID naming the parameter
    List<ArticleHit> findArticles(String question, String language, int limit);
}
