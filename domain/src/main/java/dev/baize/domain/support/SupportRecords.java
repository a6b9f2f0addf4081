package dev.baize.domain.support;

import java.util.List;
import java.util.function.Consumer;

/// What customer service has written: articles (FAQ and policies) and past dialogues.
public interface SupportRecords {
    /// Creates or replaces articles by id and language, in one transaction. The `id` and `updatedAt` given are ignored.
    void putArticles(List<Article> articles);

    List<Article> listArticles(String language);

    /// Stores dialogues in one transaction; a known dialogue id is replaced.
    ///
    /// @return how many were new
    int putDialogues(List<Dialogue> dialogues);

    void forEachDialogue(Consumer<Dialogue> reader);

    long countDialogues();
}
