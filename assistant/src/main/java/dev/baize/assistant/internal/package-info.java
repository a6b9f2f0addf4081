/// The Lucene index behind [dev.baize.assistant.ArticleSearch].
@NullMarked
package dev.baize.assistant.internal;

import org.jspecify.annotations.NullMarked;
