package dev.baize.it.rest;

import dev.baize.it.product.Api;
import dev.baize.it.product.Reply;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import jakarta.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/// A key that stands in a public page: what it opens must be safe in anybody's hands.
class BrowserKeyIT {
    private static final String PAGE = "https://shop.example";
    private final RunningProduct product = RunningProduct.get();
    private final JsonObject key =
            product.asOperator().post("/api/v1/keys", """
                    {"name": "pages", "kind": "browser", "scopes": ["all"], "allowed_origins": ["https://shop.example"]}""").expect(201).json();
    private final Api page = new Api(product.base(), key.getString("secret")).with("Origin", PAGE);
    private final String ann = "it-ann-" + UUID.randomUUID();
    private final String bob = "it-bob-" + UUID.randomUUID();

    @Test
    void call_fromAForeignPage_isForbidden() {
        Api foreign = new Api(product.base(), key.getString("secret")).with("Origin", "https://elsewhere.example");

        Reply reply = foreign.get("/api/v1/items?limit=1").expect(403);

        assertThat(reply.json().getString("type")).isEqualTo("urn:baize:problem:forbidden");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        new Api(product.base(), key.getString("secret"))
                .get("/api/v1/items?limit=1")
                .expect(403);
    }

    @Test
    void call_fromAnAllowedPage_isAnsweredForThatPage() {
        Reply reply = page.get("/api/v1/items?limit=1").expect(200);

        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    }

    @Test
    void signedInCustomer_readsAndChangesTheirOwnConsentOnly() {
        Api signedIn = page.with("X-Baize-Customer-Token", CustomerTokens.sign(key.getString("token_secret"), ann));
        view(signedIn, ann).expect(200);
        view(product.asOperator(), bob).expect(200);

        signedIn.put("/api/v1/customers/" + ann + "/consent", "{\"training\":\"denied\"}")
                .expect(200);
        Reply consent = signedIn.get("/api/v1/customers/" + ann + "/consent").expect(200);

        assertThat(consent.json().getJsonArray("history").getJsonObject(0).getString("source"))
                .isEqualTo("browser");
        signedIn.get("/api/v1/customers/" + ann + "/profile").expect(200);
        signedIn.get("/api/v1/customers/" + bob + "/consent").expect(403);
        signedIn.put("/api/v1/customers/" + bob + "/consent", "{\"training\":\"granted\"}")
                .expect(403);
        signedIn.get("/api/v1/customers/" + bob + "/profile").expect(403);
    }

    @Test
    void visitor_readsNoCustomerAtAll_notEvenWhetherThereIsOne() {
        view(product.asOperator(), bob).expect(200);

        page.get("/api/v1/customers/" + bob + "/profile").expect(403);
        page.get("/api/v1/customers/nobody/profile").expect(403);
    }

    @Test
    void exportAndErasure_needAServerKey() {
        Api signedIn = page.with("X-Baize-Customer-Token", CustomerTokens.sign(key.getString("token_secret"), ann));
        view(signedIn, ann).expect(200);

        signedIn.get("/api/v1/customers/" + ann + "/export").expect(403);
        signedIn.delete("/api/v1/customers/" + ann).expect(403);
    }

    @Test
    void rate_usedUp_isToldWithTheTimeToWait() {
        Reply refused = page.get("/api/v1/items?limit=1");
        for (int i = 0; i < 2_000 && refused.status() == 200; i++) {
            refused = page.get("/api/v1/items?limit=1");
        }

        refused.expect(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    private static Reply view(Api api, String customer) {
        return api.post(
                "/api/v1/events",
                "{\"events\":[{\"event_id\":\"" + UUID.randomUUID()
                        + "\",\"event_name\":\"view_item\",\"customer_id\":\"" + customer
                        + "\",\"items\":[{\"item_id\":\"it-tea\"}]}]}");
    }
}
