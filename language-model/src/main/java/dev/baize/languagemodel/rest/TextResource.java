package dev.baize.languagemodel.rest;

import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import dev.baize.languagemodel.Embedding;
import dev.baize.languagemodel.Language;
import dev.baize.languagemodel.Sentiment;
import dev.baize.languagemodel.SentimentClassifier;
import dev.baize.languagemodel.TextEncoder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The model in service, for texts of the shop's own systems.
@Path("/text")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Text", description = "The language model as a service")
public class TextResource {
    private static final String TEXTS = "{\"texts\":[\"这件衬衫很合身\",\"The zip broke after a week\"]}";

    @Inject
    private TextEncoder encoder;

    @Inject
    private SentimentClassifier sentiments;

    @POST
    @Path("/embeddings")
    @RequiresScope(Scope.TEXT_READ)
    @Operation(
            operationId = "embedTexts",
            summary = "Turn texts into vectors",
            description =
                    "Unit vectors, in the order of the texts. Vectors of two models cannot be compared: each names its"
                            + " model, and Chinese and English have one each. A text beyond the model's window is cut at its end.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TextsBody.class),
                            examples = @ExampleObject(name = "two texts", value = TEXTS)))
    @APIResponse(
            responseCode = "200",
            description = "A vector for each text",
            content =
                    @Content(
                            schema = @Schema(implementation = Embeddings.class),
                            examples = @ExampleObject(name = "the first, its vector cut short", value = """
                                    {"embeddings": [{"model": "bge-small-zh-v1.5", "locale": "zh", "dimensions": 512,
                                      "vector": [0.0312, -0.0154, 0.0418]}]}""")))
    @APIResponse(responseCode = "503", description = "The model's queue is full; Retry-After says when to come again")
    public Embeddings embedTexts(@Nullable TextsBody body) {
        TextsBody request = body == null ? new TextsBody(null, null) : body;
        return new Embeddings(embed(request.checkedTexts(), request));
    }

    @POST
    @Path("/sentiment")
    @RequiresScope(Scope.TEXT_READ)
    @Operation(
            operationId = "classifySentiment",
            summary = "Tell praise from complaint",
            description =
                    "By a model fine-tuned on the shop's own reviews, one for Chinese and one for English. positive is the"
                            + " calibrated probability of praise; sentiment is mixed where neither side reaches 0.6. While no"
                            + " model is in service yet the answer is 503 with how far its training is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TextsBody.class),
                            examples = @ExampleObject(name = "two texts", value = TEXTS)))
    @APIResponse(
            responseCode = "200",
            description = "A sentiment for each text",
            content =
                    @Content(
                            schema = @Schema(implementation = Sentiments.class),
                            examples = @ExampleObject(name = "two texts", value = """
                                    {"sentiments": [
                                      {"sentiment": "positive", "positive": 0.97, "locale": "zh",
                                       "model_version": "01M887ZX5J3756WN0TGSDVBZJC"},
                                      {"sentiment": "negative", "positive": 0.04, "locale": "en",
                                       "model_version": "01M887ZZ8WQ3F6T2C0M5RVJ1HB"}]}""")))
    @APIResponse(responseCode = "503", description = "No model is in service yet, or its queue is full")
    public Sentiments classifySentiment(@Nullable TextsBody body) {
        TextsBody request = body == null ? new TextsBody(null, null) : body;
        List<String> texts = request.checkedTexts();
        SentimentDto[] answers = new SentimentDto[texts.size()];
        byLanguage(texts, request).forEach((language, places) -> {
            List<Sentiment> found =
                    sentiments.classify(places.stream().map(texts::get).toList(), language);
            for (int i = 0; i < places.size(); i++) {
                answers[places.get(i)] = SentimentDto.of(found.get(i), language);
            }
        });
        return new Sentiments(List.of(answers));
    }

    private static Map<Language, List<Integer>> byLanguage(List<String> texts, TextsBody request) {
        Map<Language, List<Integer>> places = new EnumMap<>(Language.class);
        for (int i = 0; i < texts.size(); i++) {
            places.computeIfAbsent(request.languageOf(texts.get(i)), _ -> new ArrayList<>())
                    .add(i);
        }
        return places;
    }

    private List<EmbeddingDto> embed(List<String> texts, TextsBody request) {
        EmbeddingDto[] answers = new EmbeddingDto[texts.size()];
        byLanguage(texts, request).forEach((language, ofLanguage) -> {
            List<Embedding> vectors =
                    encoder.encode(ofLanguage.stream().map(texts::get).toList(), language);
            for (int i = 0; i < ofLanguage.size(); i++) {
                answers[ofLanguage.get(i)] = EmbeddingDto.of(vectors.get(i), language);
            }
        });
        return List.of(answers);
    }

    /// @param embeddings in the order of the texts
    public record Embeddings(List<EmbeddingDto> embeddings) {}

    /// @param model which model made the vector
    /// @param locale the language the text was taken for
    /// @param vector its components, a unit vector
    @Schema(name = "Embedding")
    public record EmbeddingDto(String model, String locale, int dimensions, float[] vector) {
        static EmbeddingDto of(Embedding embedding, Language language) {
            return new EmbeddingDto(embedding.modelId(), language.tag(), embedding.dimensions(), embedding.values());
        }
    }

    /// @param sentiments in the order of the texts
    public record Sentiments(List<SentimentDto> sentiments) {}

    /// @param sentiment positive, negative or mixed
    /// @param positive probability of praise
    /// @param locale the language the text was taken for
    /// @param modelVersion the version that says so
    @Schema(name = "Sentiment")
    public record SentimentDto(String sentiment, double positive, String locale, String modelVersion) {
        static SentimentDto of(Sentiment sentiment, Language language) {
            return new SentimentDto(sentiment.label(), sentiment.positive(), language.tag(), sentiment.versionId());
        }
    }
}
