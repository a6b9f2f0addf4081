package dev.baize.it.rest;

import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import static org.assertj.core.api.Assertions.assertThat;

/// The description of the API is all a partner gets: each operation must be described well enough to call it.
class OpenApiIT {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final List<String> PROBLEMS = List.of("400", "401", "403", "429", "500", "503");

    private final JsonObject api = RunningProduct.get()
            .asNobody()
            .get("/openapi?format=json")
            .expect(200)
            .json();

    @Test
    void operations_all_areDescribedWithExamplesProblemsAndSecurity() {
        var missing = new ArrayList<String>();
        api.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        missing(operation.asJsonObject())
                                .forEach(what -> missing.add(method + " " + path + ": " + what));
                    }
                }));

        assertThat(missing).isEmpty();
        assertThat(api.getJsonObject("components").getJsonObject("securitySchemes"))
                .containsKey("key");
        assertThat(api.getJsonArray("security")).isNotEmpty();
    }

    @Test
    void operations_ofTheContract_areThere() {
        assertThat(api.getJsonObject("paths").keySet())
                .contains(
                        "/api/v1/items",
                        "/api/v1/items/{item_id}",
                        "/api/v1/events",
                        "/api/v1/recommendations",
                        "/api/v1/search",
                        "/api/v1/customers/{customer_id}",
                        "/api/v1/customers/{customer_id}/profile",
                        "/api/v1/customers/{customer_id}/consent",
                        "/api/v1/customers/{customer_id}/export");
    }

    private List<String> missing(JsonObject operation) {
        var missing = new ArrayList<String>();
        for (String name : List.of("summary", "description", "operationId")) {
            if (operation.getString(name, "").isBlank()) {
                missing.add(name);
            }
        }
        if (list(operation, "tags").isEmpty()) {
            missing.add("tags");
        }
        for (JsonValue parameter : list(operation, "parameters")) {
            checkParameter(resolved(parameter), missing);
        }
        if (operation.containsKey("requestBody")) {
            checkContent("request", resolved(operation.get("requestBody")), missing);
        }
        JsonObject responses = operation.getJsonObject("responses");
        PROBLEMS.stream().filter(status -> !responses.containsKey(status)).forEach(missing::add);
        responses.forEach((status, response) -> {
            if (!status.equals("204")) {
                checkContent(status, resolved(response), missing);
            }
        });
        return missing;
    }

    private static void checkParameter(JsonObject parameter, List<String> missing) {
        String name = "parameter " + parameter.getString("name");
        if (parameter.getString("description", "").isBlank()) {
            missing.add(name + " description");
        }
        boolean shown = hasExample(parameter)
                || parameter
                        .getOrDefault("schema", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject()
                        .containsKey("default");
        if (!shown) {
            missing.add(name + " example");
        }
    }

    private static void checkContent(String where, JsonObject owner, List<String> missing) {
        JsonObject content =
                owner.getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        if (content.isEmpty()) {
            missing.add(where + " content");
        }
        content.forEach((type, media) -> {
            if (!hasExample(media.asJsonObject())) {
                missing.add(where + " example of " + type);
            }
            if (!media.asJsonObject().containsKey("schema")) {
                missing.add(where + " schema of " + type);
            }
        });
    }

    private static boolean hasExample(JsonObject owner) {
        return owner.containsKey("example") || owner.containsKey("examples");
    }

    private static JsonArray list(JsonObject owner, String name) {
        return owner.containsKey(name) ? owner.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }

    /// What a `$ref` points to within the document.
    private JsonObject resolved(JsonValue value) {
        JsonObject object = value.asJsonObject();
        while (object.containsKey("$ref")) {
            JsonObject at = api;
            for (String name : object.getString("$ref").substring(2).split("/")) {
                at = at.getJsonObject(name);
            }
            object = at;
        }
        return object;
    }
}
