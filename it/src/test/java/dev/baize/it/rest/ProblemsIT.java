package dev.baize.it.rest;

import dev.baize.it.product.Api;
import dev.baize.it.product.Reply;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever goes wrong, the caller gets problem details with the right status (RFC 9457).
class ProblemsIT {
    private final RunningProduct product = RunningProduct.get();
    private final Api shop = product.asOperator();

    @Test
    void withoutAKey_orWithAWrongOne_isUnauthenticated() {
        Reply none = problem(product.asNobody().get("/api/v1/items"), 401);
        problem(new Api(product.base(), "bz_nonsense").get("/api/v1/items"), 401);
        problem(new Api(product.base(), "bz_7Q2M4K9XTB3W_0123456789ABCDEFGHJKMNPQRSTVWXYZ").get("/api/v1/items"), 401);

        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void missingScope_isForbiddenAndNamed() {
        Reply reply = problem(product.withKey("items:read").delete("/api/v1/items/x"), 403);

        assertThat(reply.json().getString("detail")).contains("items:write");
    }

    @Test
    void unknownThings_areNotFound() {
        problem(shop.get("/api/v1/items/there-is-no-such-item"), 404);
        problem(shop.get("/api/v1/imports/00000000000000000000000000"), 404);
        problem(shop.get("/api/v1/erasures/00000000000000000000000000"), 404);
        problem(shop.get("/api/v1/there-is-no-such-thing"), 404);
        problem(shop.get("/api/v1/recommendations?placement=moon"), 404);
    }

    @Test
    void wrongMethod_isToldWhichOnesThereAre() {
        assertThat(problem(shop.put("/api/v1/search", "{}"), 405).header("Allow"))
                .contains("GET");
    }

    @Test
    void wrongMediaType_isUnsupported() {
        problem(shop.send("POST", "/api/v1/events", BodyPublishers.ofString("<e/>"), "application/xml"), 415);
        problem(shop.send("PUT", "/api/v1/items/x", BodyPublishers.ofString("x"), "text/plain"), 415);
    }

    @Test
    void unacceptableAnswer_isNotAcceptable() {
        problem(shop.with("Accept", "text/csv").get("/api/v1/items"), 406);
    }

    @Test
    void brokenJson_isMalformed() {
        problem(shop.post("/api/v1/events", "{\"events\": ["), 400);
        problem(shop.post("/api/v1/items", "nonsense"), 400);
        problem(shop.put("/api/v1/items/x", ""), 400);
    }

    @Test
    void brokenParameters_areRefusedByName() {
        assertThat(field(problem(shop.get("/api/v1/items?limit=0"), 400))).isEqualTo("limit");
        assertThat(field(problem(shop.get("/api/v1/items?limit=many"), 400))).isEqualTo("limit");
        assertThat(field(problem(shop.get("/api/v1/items?cursor=nonsense"), 400)))
                .isEqualTo("cursor");
        assertThat(field(problem(shop.get("/api/v1/search?q="), 400))).isEqualTo("q");
        assertThat(field(problem(shop.get("/api/v1/search?q=a&price_max=cheap"), 400)))
                .isEqualTo("price_max");
        assertThat(field(problem(shop.get("/api/v1/recommendations"), 400))).isEqualTo("placement");
    }

    @Test
    void tooLargeBody_isRefused_whetherItSaysItsLengthOrNot() {
        byte[] large = new byte[5 << 20];
        problem(shop.send("POST", "/api/v1/events", BodyPublishers.ofByteArray(large), "application/json"), 413);
        var endless = BodyPublishers.ofInputStream(() -> spaces(5 << 20));
        problem(shop.send("POST", "/api/v1/events", endless, "application/json"), 413);
    }

    private static InputStream spaces(int count) {
        return new ByteArrayInputStream(" ".repeat(count).getBytes(StandardCharsets.UTF_8));
    }

    private static Reply problem(Reply reply, int status) {
        reply.expect(status);
        assertThat(reply.header("Content-Type")).as(reply.call()).startsWith("application/problem+json");
        assertThat(reply.json().getInt("status")).isEqualTo(status);
        assertThat(reply.json().getString("type")).startsWith("urn:baize:problem:");
        return reply;
    }

    private static String field(Reply reply) {
        return reply.json().getJsonArray("errors").getJsonObject(0).getString("field");
    }
}
