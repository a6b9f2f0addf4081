package dev.baize.it.rest;

import dev.baize.it.product.Api;
import dev.baize.it.product.Reply;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerRightsIT {
    private final Api shop = RunningProduct.get().asOperator();
    private final String id = "it-" + UUID.randomUUID() + "@shop.example";
    private final String customer = "/api/v1/customers/" + Api.encode(id);

    @BeforeEach
    void view() {
        event("view_item");
    }

    @Test
    void profile_afterAnEvent_showsItInTheNextAnswer() {
        assertThat(views()).isEqualTo(1);

        event("view_item");

        assertThat(views()).isEqualTo(2);
    }

    @Test
    void profile_personalisationDenied_holdsNoConclusions() {
        assertThat(profile().getBoolean("personalisation_allowed")).isTrue();
        assertThat(profile()).containsKey("conclusions");

        shop.put(customer + "/consent", "{\"personalisation\":\"denied\"}").expect(200);

        assertThat(profile().getBoolean("personalisation_allowed")).isFalse();
        assertThat(profile()).doesNotContainKey("conclusions");
        assertThat(views()).isEqualTo(1);
    }

    @Test
    void consent_grantedThenDenied_isRevokedAndBothAreInTheHistory() {
        shop.put(customer + "/consent", "{\"training\":\"granted\"}").expect(200);
        shop.put(customer + "/consent", "{\"TRAINING\":\"DENIED\"}").expect(200);
        shop.put(customer + "/consent", "{\"training\":\"denied\"}").expect(200);

        JsonObject consent = shop.get(customer + "/consent").expect(200).json();

        assertThat(consent.getJsonArray("history"))
                .extracting(change -> change.asJsonObject().getString("answer"))
                .containsExactly("granted", "revoked");
        assertThat(consent.getJsonArray("purposes"))
                .map(JsonValue::asJsonObject)
                .filteredOn(purpose -> purpose.getString("purpose").equals("training"))
                .singleElement()
                .satisfies(purpose -> assertThat(purpose.getBoolean("allowed")).isFalse());
    }

    @Test
    void consent_ofSomethingElse_isRefusedNamingTheField() {
        Reply reply =
                shop.put(customer + "/consent", "{\"training\":\"maybe\"}").expect(422);

        assertThat(reply.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("training");
        assertThat(reply.body()).doesNotContain("maybe").doesNotContain(id);
        shop.put(customer + "/consent", "{").expect(400);
    }

    @Test
    void export_isAFileWithTheEventsAndIsComplete() {
        Reply export = shop.get(customer + "/export").expect(200);

        assertThat(export.header("Content-Disposition")).startsWith("attachment");
        assertThat(export.json().getJsonObject("tables").getJsonArray("interaction"))
                .hasSize(1);
        assertThat(export.json().getBoolean("complete")).isTrue();
        assertThat(export.body()).doesNotContain(id);
    }

    @Test
    void erasure_answersWithAGenuineReceipt_andNothingIsFoundAfterwards() {
        Reply receipt = shop.delete(customer).expect(200);

        assertThat(receipt.json().getJsonObject("erased_rows").getInt("interaction"))
                .isEqualTo(1);
        String receiptId = receipt.json().getString("receipt_id");
        assertThat(shop.get("/api/v1/erasures/" + receiptId).expect(200).json()).isEqualTo(receipt.json());
        assertThat(isGenuine(receipt.body())).isTrue();
        assertThat(isGenuine(receipt.body().replace("\"interaction\":1", "\"interaction\":2")))
                .isFalse();
        shop.delete(customer).expect(404);
        shop.get(customer + "/profile").expect(404);
        shop.get(customer + "/consent").expect(404);
        shop.get(customer + "/export").expect(404);
        shop.put(customer + "/consent", "{\"training\":\"denied\"}").expect(404);
    }

    @Test
    void customers_withoutTheScope_areClosed() {
        Api events = RunningProduct.get().withKey("events:write");
        assertThat(events.get(customer + "/profile").expect(403).json().getString("type"))
                .isEqualTo("urn:baize:problem:insufficient-scope");
        RunningProduct.get().withKey("customers:read").delete(customer).expect(403);
    }

    @Test
    void problems_ofACustomer_neverNameThem() {
        Reply unknown =
                shop.get("/api/v1/customers/nobody%40shop.example/profile").expect(404);

        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
        assertThat(unknown.body()).doesNotContain("nobody");
    }

    private boolean isGenuine(String receipt) {
        return shop.post("/api/v1/erasures/verification", receipt)
                .expect(200)
                .json()
                .getBoolean("genuine");
    }

    private JsonObject profile() {
        return shop.get(customer + "/profile").expect(200).json();
    }

    private int views() {
        return profile().getJsonArray("activity").getJsonObject(0).getInt("n");
    }

    private void event(String name) {
        String event = "{\"event_id\":\"" + UUID.randomUUID() + "\",\"event_name\":\"" + name + "\",\"customer_id\":\""
                + id + "\",\"items\":[{\"item_id\":\"it-tea\"}]}";
        shop.post("/api/v1/events", "{\"events\":[" + event + "]}").expect(200);
    }
}
