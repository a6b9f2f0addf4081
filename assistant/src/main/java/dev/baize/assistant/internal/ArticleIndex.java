package dev.baize.assistant.internal;

import dev.baize.assistant.ArticleHit;
import dev.baize.domain.support.Article;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// An immutable index over the articles of one language, in memory: a few hundred articles take milliseconds.
///
/// Ranking is BM25 (Robertson and Zaragoza, 2009) with Lucene's defaults k1 = 1.2, b = 0.75.
final class ArticleIndex {
    private static final float TITLE_WEIGHT = 3;

    private final List<Article> articles;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    private ArticleIndex(List<Article> articles, Analyzer analyzer, IndexSearcher searcher) {
        this.articles = articles;
        this.analyzer = analyzer;
        this.searcher = searcher;
    }

    static ArticleIndex of(List<Article> articles, String language) {
        Analyzer analyzer = "zh".equals(language) ? new CJKAnalyzer() : new EnglishAnalyzer();
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Article article : articles) {
                    writer.addDocument(documentOf(article));
                }
                // One segment keeps Lucene's document numbers equal to places in the list.
                writer.forceMerge(1);
            }
            return new ArticleIndex(
                    List.copyOf(articles), analyzer, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document documentOf(Article article) {
        var document = new Document();
        document.add(new TextField("title", article.title(), Field.Store.NO));
        document.add(new TextField("body", article.body(), Field.Store.NO));
        return document;
    }

    List<ArticleHit> search(String question, int limit) {
        @Nullable Query query = queryFor(question);
        if (query == null) {
            return List.of();
        }
        try {
            var hits = new ArrayList<ArticleHit>();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                Article article = articles.get(hit.doc);
                hits.add(new ArticleHit(article, Passages.bestPassage(article.body(), question, analyzer), hit.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Null when the question has no word that could be searched for.
    private @Nullable Query queryFor(String question) {
        var builder = new QueryBuilder(analyzer);
        @Nullable Query title = builder.createBooleanQuery("title", question);
        @Nullable Query body = builder.createBooleanQuery("body", question);
        if (title == null || body == null) {
            return null;
        }
        return new BooleanQuery.Builder()
                .add(new BoostQuery(title, TITLE_WEIGHT), Occur.SHOULD)
                .add(body, Occur.SHOULD)
                .build();
    }
}
