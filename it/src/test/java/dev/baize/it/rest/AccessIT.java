package dev.baize.it.rest;

import dev.baize.it.product.Api;
import dev.baize.it.product.Reply;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;
import jakarta.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may call what, how often and from where.
class AccessIT {
    private static final String HOME = "/api/v1/recommendations?placement=home";
    private final RunningProduct product = RunningProduct.get();

    @Test
    void call_withoutKey_isAskedForOne() {
        Reply reply = product.asNobody().get(HOME);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertProblem(reply, "unauthenticated");
    }

    @Test
    void call_inventedKey_isRefused() {
        assertProblem(new Api(product.base(), "bz_AAAAAAAAAAAA_0000").get(HOME), "unauthenticated");
    }

    @Test
    void call_keyWithoutTheScope_isToldWhich() {
        Reply reply = product.withKey("events:write").get(HOME);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().getString("detail")).contains("recommendations:read");
        assertProblem(reply, "insufficient-scope");
    }

    @Test
    void call_keyWithTheScope_isAnswered() {
        assertThat(product.withKey("recommendations:read").get(HOME).status()).isEqualTo(200);
    }

    @Test
    void key_revoked_isRefusedOnTheNextCall() {
        JsonObject key = product.asOperator()
                .post("/api/v1/keys", "{\"name\":\"short life\",\"scopes\":[\"items:read\"]}")
                .expect(201)
                .json();
        var caller = new Api(product.base(), key.getString("secret"));
        caller.get("/api/v1/items?limit=1").expect(200);
        product.asOperator().delete("/api/v1/keys/" + key.getString("key_id")).expect(204);
        caller.get("/api/v1/items?limit=1").expect(401);
    }

    @Test
    void key_grantsScopeItLacks_isRefused() {
        Reply reply = product.withKey("keys:admin")
                .post("/api/v1/keys", "{\"name\":\"more\",\"scopes\":[\"customers:write\"]}");
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void secrets_listedKeys_areNotShownAgain() {
        product.withKey("items:read");
        String list = product.asOperator().get("/api/v1/keys").expect(200).body();
        assertThat(list).contains("integration test").doesNotContain("\"secret\"");
    }

    @Test
    void browserKey_otherOrigin_isRefused() {
        Api page = browser("https://shop.example");
        page.with("Origin", "https://shop.example").get(HOME).expect(200);
        page.with("Origin", "https://thief.example").get(HOME).expect(403);
        page.get(HOME).expect(403);
    }

    @Test
    void browserKey_serverOnlyCall_isRefused() {
        Reply reply = browser("https://shop.example")
                .with("Origin", "https://shop.example")
                .put("/api/v1/items/x", "{\"title\":\"x\"}");
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void browserKey_tooManyCalls_isToldWhenToComeAgain() {
        Api page = browser("https://busy.example").with("Origin", "https://busy.example");
        Reply refused = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(_ -> page.get("/api/v1/items?limit=1"))
                .filter(reply -> reply.status() != 200)
                .findAny()
                .orElseThrow(() -> new AssertionError("4,000 calls at once were all answered"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertProblem(refused, "too-many-requests");
    }

    @Test
    void unknownAddress_belowTheApi_isAProblem() {
        assertProblem(product.asOperator().get("/api/v1/nothing-here"), "not-found");
    }

    @Test
    void wrongMethod_knownAddress_isAProblem() {
        assertProblem(product.asOperator().delete("/api/v1/events"), "method-not-allowed");
    }

    private Api browser(String origin) {
        JsonObject key = product.asOperator()
                .post(
                        "/api/v1/keys",
                        "{\"name\":\"page\",\"kind\":\"browser\",\"scopes\":[\"recommendations:read\",\"items:read\"],"
                                + "\"allowed_origins\":[\"" + origin + "\"]}")
                .expect(201)
                .json();
        return new Api(product.base(), key.getString("secret"));
    }

    private static void assertProblem(Reply reply, String slug) {
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().getString("type")).isEqualTo("urn:baize:problem:" + slug);
        assertThat(reply.json().getInt("status")).isEqualTo(reply.status());
        assertThat(reply.json().getString("detail")).isNotBlank();
    }
}
