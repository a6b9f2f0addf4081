package dev.baize.web.rest;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/// The REST API, version 1; resources of all modules are discovered in the WAR.
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info = @Info(title = "Baize", version = "1", description = """
                                The AI layer of an online shop.

                                JSON is snake_case, times are RFC 3339 in UTC, money is a decimal string with an ISO 4217
                                currency; fields without a value are left out. Failures are `application/problem+json`
                                (RFC 9457) and never quote what was sent. Listings are paged by `cursor`.

                                **Keys.** A server key is secret and has scopes. A browser key stands in shop pages: it works
                                from its allowed origins only, and for calls marked so. For a signed-in customer the shop's
                                server signs a JWT (HS256, with the browser key's token secret; `sub` the customer's id,
                                `exp` within the hour), which the page sends as `X-Baize-Customer-Token`.

                                **Repeating a write.** Every PUT and DELETE, and POST of items, events and imports, may be
                                repeated: nothing is stored twice. POST of keys makes a new key each time."""),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "bz_<key id>_<secret>",
        description = "An API key of Baize: `Authorization: Bearer bz_…`")
public class RestApplication extends Application {}
