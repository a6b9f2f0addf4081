package dev.baize.web.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Completes the API's description: the problems each operation can answer with, and names as they are on the wire.
public class OpenApiProblems implements OASFilter {
    private static final String COMPONENT = "Problem";
    private static final EnumSet<ProblemType> ANYWHERE = EnumSet.of(
            ProblemType.INVALID_PARAMETER,
            ProblemType.UNAUTHENTICATED,
            ProblemType.INSUFFICIENT_SCOPE,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.INTERNAL,
            ProblemType.UNAVAILABLE);
    private static final EnumSet<ProblemType> WITH_BODY =
            EnumSet.of(ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.INVALID);

    @Override
    public Schema filterSchema(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            var renamed = new LinkedHashMap<String, Schema>();
            properties.forEach((name, property) -> renamed.put(snakeCase(name), property));
            schema.setProperties(renamed);
        }
        if (schema.getRequired() != null) {
            schema.setRequired(schema.getRequired().stream()
                    .map(OpenApiProblems::snakeCase)
                    .toList());
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        addProblems(api.getComponents());
        api.getPaths().getPathItems().values().forEach(OpenApiProblems::addProblems);
    }

    private static void addProblems(Components components) {
        for (ProblemType type : ProblemType.values()) {
            components.addResponse(component(type), response(type));
        }
    }

    private static void addProblems(PathItem path) {
        path.getOperations().values().forEach(operation -> {
            ANYWHERE.forEach(type -> refer(operation, type));
            if (operation.getRequestBody() != null) {
                WITH_BODY.forEach(type -> refer(operation, type));
            }
            if (operation.getParameters() != null
                    && operation.getParameters().stream()
                            .anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
                refer(operation, ProblemType.NOT_FOUND);
            }
            operation.getResponses().getAPIResponses().forEach(OpenApiProblems::complete);
        });
    }

    /// A problem that an operation describes in its own words has the body that all problems have.
    private static void complete(String status, APIResponse described) {
        if (described.getRef() == null && described.getContent() == null) {
            Arrays.stream(ProblemType.values())
                    .filter(type -> String.valueOf(type.status()).equals(status))
                    .findFirst()
                    .ifPresent(type -> described.setContent(content(type)));
        }
    }

    private static void refer(Operation operation, ProblemType type) {
        String status = String.valueOf(type.status());
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status, OASFactory.createAPIResponse().ref("#/components/responses/" + component(type)));
        }
    }

    private static APIResponse response(ProblemType type) {
        return OASFactory.createAPIResponse().description(type.title()).content(content(type));
    }

    private static Content content(ProblemType type) {
        Example example = OASFactory.createExample()
                .value(Map.of(
                        "type", type.uri(),
                        "title", type.title(),
                        "status", type.status(),
                        "detail", type.title() + ".",
                        "instance", "/api/v1/items"));
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + COMPONENT))
                                .addExample(type.name().toLowerCase(Locale.ROOT), example));
    }

    private static String component(ProblemType type) {
        return "Problem" + type.status() + (type == ProblemType.FORBIDDEN ? "Forbidden" : "")
                + (type == ProblemType.MALFORMED ? "Malformed" : "");
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
