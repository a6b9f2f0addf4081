package dev.baize.assistant.internal;

import dev.baize.assistant.ArticleHit;
import dev.baize.assistant.ArticleSearch;
import dev.baize.domain.DomainException;
import dev.baize.domain.support.ArticlesChanged;
import dev.baize.domain.support.SupportRecords;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/// Keeps one index per language, built at the first question after a change.
@ApplicationScoped
public class LuceneArticleSearch implements ArticleSearch {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final int MAX_LIMIT = 50;

    private final SupportRecords records;
    private final Map<String, ArticleIndex> indexes = new ConcurrentHashMap<>();

    @Inject
    public LuceneArticleSearch(SupportRecords records) {
        this.records = records;
    }

    /// For the container's proxy only.
    @SuppressWarnings("NullAway")
    protected LuceneArticleSearch() {
        this.records = null;
    }

    @Override
    public List<ArticleHit> findArticles(String question, String language, int limit) {
        if (question.isBlank() || question.length() > MAX_QUESTION) {
            throw DomainException.invalid("q", "q must have 1 to 1,000 characters");
        }
        if (!LANGUAGES.contains(language)) {
            throw DomainException.invalid("language", "language must be zh or en");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw DomainException.invalid("limit", "limit must be 1 to 50");
        }
        return indexes.computeIfAbsent(language, key -> ArticleIndex.of(records.listArticles(key), key))
                .search(question, limit);
    }

    void articlesChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticlesChanged event) {
        indexes.clear();
    }
}
