package dev.baize.it.rest;

import dev.baize.it.product.Reply;
import dev.baize.it.product.RunningProduct;

import java.util.UUID;
import jakarta.json.JsonObject;

/// A customer and a visit that no other test uses, and the events they cause.
record Shopper(RunningProduct product, String customer, String session) {
    static Shopper fresh() {
        String id = UUID.randomUUID().toString();
        return new Shopper(RunningProduct.get(), "it-customer-" + id, "it-session-" + id);
    }

    /// An item of the demo shop, the n-th of the catalogue.
    String item(int n) {
        JsonObject page = product.asOperator()
                .get("/api/v1/items?available_only=true&limit=" + (n + 1))
                .expect(200)
                .json();
        return page.getJsonArray("items").getJsonObject(n).getString("item_id");
    }

    /// One event as JSON, without braces around the list.
    ///
    /// @param more further fields, such as `"transaction_id":"o-1"`; may be empty
    String event(String id, String name, String timestamp, String items, String more) {
        return "{\"event_id\":\"" + id + "\",\"event_name\":\"" + name + "\",\"customer_id\":\"" + customer
                + "\",\"session_id\":\"" + session + "\",\"timestamp\":\"" + timestamp + "\",\"items\":" + items
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    Reply send(String... events) {
        return product.asOperator().post("/api/v1/events", "{\"events\":[" + String.join(",", events) + "]}");
    }

    static String newId() {
        return "it-" + UUID.randomUUID();
    }
}
