package dev.baize.it.rest;

import dev.baize.it.product.Api;
import dev.baize.it.product.Await;
import dev.baize.it.product.Reply;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import jakarta.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/// Files brought in over REST, whole or not at all.
class ImportsIT {
    private final Api operator = RunningProduct.get().asOperator();

    @Test
    void items_goodAndBadRows_areReportedAndTheGoodOnesStored() {
        String id = Shopper.newId();
        JsonObject done = upload(
                "items",
                false,
                "item_id,title,price,currency\n" + id + ",Jasmine tea,48.00,CNY\n" + id + "-2,,1.00,CNY\n");
        assertThat(done.getString("state")).isEqualTo("finished");
        JsonObject report = done.getJsonObject("report");
        assertThat(report.getInt("rows_read")).isEqualTo(2);
        assertThat(report.getInt("kept")).isEqualTo(1);
        assertThat(report.getJsonArray("dropped").getJsonObject(0).getInt("rows"))
                .isEqualTo(1);
        assertThat(operator.get("/api/v1/items/" + id).expect(200).json().getString("price"))
                .isEqualTo("48.00");
        operator.get("/api/v1/items/" + id + "-2").expect(404);
    }

    @Test
    void items_dryRun_reportsAndStoresNothing() {
        String id = Shopper.newId();
        JsonObject done = upload("items", true, "item_id,title\n" + id + ",Cup\n");
        assertThat(done.getJsonObject("report").getInt("kept")).isEqualTo(1);
        operator.get("/api/v1/items/" + id).expect(404);
    }

    @Test
    void items_wrongHeader_failsInOneSentence() {
        JsonObject done = upload("items", false, "colour,size\nred,4\n");
        assertThat(done.getString("state")).isEqualTo("failed");
        assertThat(done.getString("failure")).contains("item_id");
    }

    @Test
    void format_unknown_isRefusedAtOnce() {
        Reply reply = operator.send(
                "POST", "/api/v1/imports?format=tarot", BodyPublishers.ofString("a"), "application/octet-stream");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().getString("detail")).contains("online-retail");
    }

    private JsonObject upload(String format, boolean dryRun, String file) {
        JsonObject started = Await.until(
                        Duration.ofMinutes(2),
                        () -> operator.send(
                                "POST",
                                "/api/v1/imports?format=" + format + "&file_name=it.csv&dry_run=" + dryRun,
                                BodyPublishers.ofString(file),
                                "application/octet-stream"),
                        reply -> reply.status() != 409)
                .expect(202)
                .json();
        return Await.until(
                Duration.ofMinutes(2),
                () -> operator.get("/api/v1/imports/" + started.getString("import_id"))
                        .expect(200)
                        .json(),
                job -> !job.getString("state").equals("running"));
    }
}
