package dev.baize.assistant;

import dev.baize.domain.support.Article;

/// An article that answers a question, as far as its words tell.
///
/// @param passage the part of the body that matches best, at most about 240 characters
/// @param score BM25, comparable within one search only
public record ArticleHit(Article article, String passage, double score) {}
