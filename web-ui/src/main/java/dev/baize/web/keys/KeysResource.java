package dev.baize.web.keys;

import dev.baize.domain.DomainException;
import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.ApiKeys;
import dev.baize.domain.access.Caller;
import dev.baize.domain.access.RequiresScope;
import dev.baize.domain.access.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The keys of this very API.
@Path("/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "Who may call")
public class KeysResource {
    private static final String ALL = "all";
    private static final String BROWSER = "browser";
    private static final String KEY = """
            {"key_id": "7Q2M4K9XTB3W", "name": "shop back end", "kind": "server",
             "scopes": ["events:write", "items:write"], "allowed_origins": [],
             "created_at": "2026-11-24T08:30:00Z", "created_by": "operator\"""";

    @Inject
    private ApiKeys keys;

    @Inject
    private Caller caller;

    @GET
    @RequiresScope(Scope.KEYS_ADMIN)
    @Operation(
            operationId = "listKeys",
            summary = "List all keys, newest first, without their secrets",
            description = "Revoked ones too, with the time; last_used_at is true to the minute.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content =
                    @Content(
                            schema = @Schema(implementation = KeyList.class),
                            examples = @ExampleObject(name = "one key", value = "{\"keys\": [" + KEY + "}]}")))
    public KeyList listKeys() {
        return new KeyList(keys.listKeys().stream().map(KeyBody::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope(Scope.KEYS_ADMIN)
    @Operation(
            operationId = "createKey",
            summary = "Create a key",
            description = "The answer holds the secret, this once. A key can grant only scopes it has itself; the scope"
                    + " \"all\" stands for all of those. Each call makes a new key: when an answer was lost, revoke the"
                    + " key without a use from the list and create another.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewKeyBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "for the shop's server",
                                        value =
                                                "{\"name\":\"shop back end\",\"scopes\":[\"items:write\",\"events:write\"]}"),
                                @ExampleObject(
                                        name = "for shop pages",
                                        value =
                                                "{\"name\":\"shop pages\",\"kind\":\"browser\",\"scopes\":[\"events:write\",\"recommendations:read\"],\"allowed_origins\":[\"https://shop.example\"]}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The key with its secret",
            content =
                    @Content(
                            schema = @Schema(implementation = KeyBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "created",
                                            value =
                                                    KEY
                                                            + ", \"secret\": \"bz_7Q2M4K9XTB3W_0123456789ABCDEFGHJKMNPQRSTVWXYZ\"}")))
    public Response createKey(@Nullable NewKeyBody body) {
        NewKeyBody request = body == null ? new NewKeyBody(null, null, null, null) : body;
        boolean browser = BROWSER.equals(request.checkedKind());
        String name = request.name() == null ? "" : request.name();
        Set<Scope> scopes = scopes(request.scopes() == null ? List.of() : request.scopes(), browser);
        List<String> origins = request.allowedOrigins() == null ? List.of() : request.allowedOrigins();
        if (!browser && !origins.isEmpty()) {
            throw DomainException.invalid("allowed_origins", "allowed_origins belongs to keys of kind browser");
        }
        var created = browser
                ? keys.createBrowserKey(name, scopes, origins, caller.actor())
                : keys.createServerKey(name, scopes, caller.actor());
        return Response.status(Response.Status.CREATED)
                .entity(KeyBody.of(created, tokenSecret(created.key())))
                .build();
    }

    @DELETE
    @Path("/{key_id}")
    @RequiresScope(Scope.KEYS_ADMIN)
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key for good",
            description = "Felt at once here, and within 5 s by other servers on the same database.")
    @APIResponse(responseCode = "204", description = "Revoked, now or before")
    public void revokeKey(
            @Parameter(description = "The key's id, the middle part of its text", example = "7Q2M4K9XTB3W")
                    @PathParam("key_id")
                    String keyId) {
        keys.revokeKey(keyId, caller.actor());
    }

    private @Nullable String tokenSecret(ApiKey key) {
        return keys.findTokenSecret(key.keyId())
                .map(secret -> new String(secret, StandardCharsets.US_ASCII))
                .orElse(null);
    }

    private Set<Scope> scopes(List<String> names, boolean browser) {
        return names.stream()
                .flatMap(name -> name.equals(ALL) ? all(browser) : Stream.of(granted(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Scope> all(boolean browser) {
        return caller.key().scopes().stream().filter(scope -> !browser || scope.fitsBrowser());
    }

    private Scope granted(String name) {
        Scope scope = Scope.parse(name)
                .orElseThrow(() -> DomainException.invalid(
                        "scopes", "scopes must be of the list in /openapi, such as items:write, or all"));
        if (!caller.key().scopes().contains(scope)) {
            throw new DomainException(
                    DomainException.Kind.FORBIDDEN,
                    "scopes",
                    "this key cannot grant " + scope.wireName() + ", which it does not have itself");
        }
        return scope;
    }

    @Schema(name = "ApiKeys")
    public record KeyList(List<KeyBody> keys) {}

    /// @param kind `server` where absent
    @Schema(name = "NewApiKey")
    public record NewKeyBody(
            @Schema(required = true, examples = "shop back end") @Nullable
            String name,

            @Schema(
                    enumeration = {"server", "browser"},
                    defaultValue = "server")
            @Nullable
            String kind,

            @Schema(required = true, description = "Scopes, or \"all\"") @Nullable
            List<String> scopes,

            @Schema(description = "For a browser key: origins such as https://shop.example, or self") @Nullable
            List<String> allowedOrigins) {
        String checkedKind() {
            String checked = kind == null ? "server" : kind;
            if (!checked.equals(BROWSER) && !checked.equals("server")) {
                throw DomainException.invalid("kind", "kind must be server or browser");
            }
            return checked;
        }
    }
}
