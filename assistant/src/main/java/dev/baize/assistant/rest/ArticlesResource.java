package dev.baize.assistant.rest;

import dev.baize.assistant.ArticleHit;
import dev.baize.assistant.ArticleSearch;
import dev.baize.domain.TextLanguage;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.List;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/// The shop's FAQ and policies, searched by the words of a question.
@Path("/articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assistant", description = "Answers to customers' questions")
public class ArticlesResource {
    @Inject
    private ArticleSearch search;

    /// @return hits, best first; an empty list when no article shares a word with the question
    @GET
    @RequiresScope(value = Scope.SEARCH_READ, browser = true)
    @Operation(
            operationId = "findArticles",
            summary = "Find FAQ and policy articles that answer a question",
            description =
                    "BM25 over the shop's articles of one language. Each hit names its article and the passage that fits best.")
    @APIResponse(
            responseCode = "200",
            description = "Hits, best first; none when no article shares a word with the question",
            content =
                    @Content(
                            schema = @Schema(implementation = Articles.class),
                            examples = @ExampleObject(name = "returns", value = """
                                    {"articles": [{"article_id": "returns", "kind": "policy", "language": "en",
                                      "title": "Returns", "body": "You have 30 days to return what you bought. ...",
                                      "passage": "You have 30 days to return what you bought.", "score": 4.21}]}""")))
    public Articles findArticles(
            @Parameter(
                            description = "The question, 1 to 1,000 characters",
                            required = true,
                            example = "How long do I have to return shoes?")
                    @QueryParam("q")
                    @DefaultValue("")
                    String question,
            @Parameter(description = "zh or en; by default the language of the question", example = "en")
                    @QueryParam("language")
                    @Nullable
                    String language,
            @Parameter(description = "1 to 50", example = "5") @QueryParam("limit") @DefaultValue("5") int limit) {
        return new Articles(search.findArticles(question, TextLanguage.orRecognised(language, question), limit).stream()
                .map(ArticleDto::of)
                .toList());
    }

    /// @param articles best first
    @Schema(name = "Articles")
    public record Articles(List<ArticleDto> articles) {}

    /// @param passage the sentence of the body that fits best
    @Schema(name = "Article")
    public record ArticleDto(
            String articleId, String kind, String language, String title, String body, String passage, double score) {
        static ArticleDto of(ArticleHit hit) {
            var article = hit.article();
            return new ArticleDto(
                    article.articleId(),
                    article.kind().name().toLowerCase(java.util.Locale.ROOT),
                    article.language(),
                    article.title(),
                    article.body(),
                    hit.passage(),
                    hit.score());
        }
    }
}
