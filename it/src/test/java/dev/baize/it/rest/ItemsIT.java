package dev.baize.it.rest;

import dev.baize.it.product.Api;
import dev.baize.it.product.Reply;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import jakarta.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/// The catalogue over REST.
class ItemsIT {
    private final Api operator = RunningProduct.get().asOperator();

    @Test
    void item_putGetDelete_livesAndIsWithdrawn() {
        String path = "/api/v1/items/" + Shopper.newId();
        operator.put(path, "{\"title\":\"Cup\",\"price\":\"12.50\",\"currency\":\"CNY\"}")
                .expect(201);
        operator.put(path, "{\"title\":\"Cup, blue\",\"price\":\"13.00\",\"currency\":\"CNY\"}")
                .expect(200);
        JsonObject item = operator.get(path).expect(200).json();
        assertThat(item.getString("title")).isEqualTo("Cup, blue");
        assertThat(item.getString("price")).isEqualTo("13.00");
        operator.delete(path).expect(204);
        assertThat(operator.get(path).expect(200).json().getBoolean("available"))
                .isFalse();
    }

    @Test
    void item_chineseAndEmoji_comeBackAsSent() {
        String path = "/api/v1/items/" + Shopper.newId();
        operator.put(path, "{\"title\":\"茉莉绿茶 🍵 250 克\",\"language\":\"zh\"}").expect(201);
        assertThat(operator.get(path).json().getString("title")).isEqualTo("茉莉绿茶 🍵 250 克");
    }

    @Test
    void items_pageByPage_areEachSeenOnce() {
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            JsonObject page =
                    operator.get("/api/v1/items?limit=200" + cursor).expect(200).json();
            List<JsonObject> items = page.getJsonArray("items").getValuesAs(JsonObject.class);
            items.forEach(item -> seen.add(item.getString("item_id")));
            cursor = page.containsKey("next_cursor") && !page.isNull("next_cursor")
                    ? "&cursor=" + Api.encode(page.getString("next_cursor"))
                    : "";
        } while (!cursor.isEmpty());
        assertThat(seen).hasSizeGreaterThan(1_500).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%00", "-1", "' OR 1=1"})
    void cursor_notOurs_isRefused(String cursor) {
        Reply reply = operator.get("/api/v1/items?cursor=" + Api.encode(cursor));
        assertThat(reply.status()).isIn(400, 422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void items_ndjsonWithABadRow_storesTheOthers() {
        String good = Shopper.newId();
        Reply reply = operator.send(
                "POST",
                "/api/v1/items",
                BodyPublishers.ofString("{\"item_id\":\"" + good + "\",\"title\":\"Pot\"}\n{\"item_id\":\"x\"}\n"),
                "application/x-ndjson");
        JsonObject answer = reply.expect(200).json();
        assertThat(answer.getInt("accepted")).isEqualTo(1);
        assertThat(answer.getJsonArray("rejected").getJsonObject(0).getInt("index"))
                .isEqualTo(1);
        operator.get("/api/v1/items/" + good).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"\"}",
                "{\"title\":\"Cup\",\"price\":\"-1\",\"currency\":\"CNY\"}",
                "{\"title\":\"Cup\",\"price\":\"dear\",\"currency\":\"CNY\"}",
                "{\"title\":\"Cup\",\"price\":\"1.00\",\"currency\":\"QQQ\"}",
                "{\"title\":\"Cup\",\"language\":\"tlh\"}"
            })
    void item_fieldBreaksARule_isRefusedAndNotStored(String body) {
        String path = "/api/v1/items/" + Shopper.newId();
        Reply reply = operator.put(path, body);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().getJsonArray("errors")).isNotEmpty();
        operator.get(path).expect(404);
    }

    @Test
    void item_bodyTooLarge_isRefused() {
        String body = "{\"title\":\"Cup\",\"description\":\"" + "x".repeat(2 << 20) + "\"}";
        Reply reply = operator.put("/api/v1/items/" + Shopper.newId(), body);
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void search_titleOfADemoItem_findsIt() {
        JsonObject item = operator.get("/api/v1/items?limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        JsonObject found = operator.get("/api/v1/search?limit=20&q=" + Api.encode(item.getString("title")))
                .expect(200)
                .json();
        assertThat(found.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(hit -> hit.getString("item_id"))
                .contains(item.getString("item_id"));
    }
}
