package dev.baize.it.launcher;

import dev.baize.it.product.Api;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import jakarta.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/// The launcher's commands against the running product.
class CommandsIT {
    private final RunningProduct product = RunningProduct.get();
    private final Path data = product.data().root();

    @Test
    void keyCreate_scopesGiven_printsAWorkingSecretLast() {
        var created = LauncherProcess.call(data, "key", "create", "--name", "it", "--scopes", "items:read");
        assertThat(created.status()).as(created.output()).isZero();
        new Api(product.base(), created.lastLine()).get("/api/v1/items?limit=1").expect(200);
    }

    @Test
    void keyCreate_unknownScope_saysWhatIsWrong() {
        var refused = LauncherProcess.call(data, "key", "create", "--name", "it", "--scopes", "items:juggle");
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("scopes");
    }

    @Test
    void status_running_isTold() {
        var status = LauncherProcess.call(data, "status", "--json");
        assertThat(status.status()).isZero();
        try (var reader = Json.createReader(new StringReader(status.lastLine()))) {
            var json = reader.readObject();
            assertThat(json.getString("state")).isEqualTo("ready");
            assertThat(json.getInt("http_port")).isEqualTo(product.port());
            assertThat(json.getBoolean("ready")).isTrue();
        }
    }

    @Test
    void status_nothingEverRan_saysStopped(@TempDir Path empty) {
        var status = LauncherProcess.call(empty.resolve("nothing"), "status", "--json");
        assertThat(status.status()).isZero();
        assertThat(status.lastLine()).contains("\"state\":\"stopped\"");
    }

    @Test
    void run_secondOnTheSameFolder_saysSoAndChangesNothing() {
        var second = LauncherProcess.call(data, "run", "--detach", "--port", "9");
        assertThat(second.status()).isZero();
        assertThat(second.output()).contains("already runs").contains("Nothing was changed");
        product.asNobody().get("/health/ready").expect(200);
    }

    @Test
    void import_dryRun_printsTheReport(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("items.csv"), "item_id,title\nit-cli-1,Cup\nit-cli-2,\n");
        var report = LauncherProcess.call(data, "import", "items", file.toString(), "--dry-run");
        assertThat(report.status()).as(report.output()).isZero();
        assertThat(report.output()).contains("2").containsIgnoringCase("dropped");
        product.asOperator().get("/api/v1/items/it-cli-1").expect(404);
    }

    @Test
    void import_hasEnded_recommendationsHaveLearntFromIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("events.ndjson"), """
                {"event_id":"it-cli-view","event_name":"view_item","customer_id":"it-cli-customer",\
                "timestamp":"%s","items":[{"item_id":"cup-013"}]}
                """.replace("%s", Instant.now().toString()));

        var imported = LauncherProcess.call(data, "import", "events", file.toString());

        assertThat(imported.status()).as(imported.output()).isZero();
        assertThat(product.asOperator()
                        .get("/api/v1/recommendations?placement=home&limit=1&customer_id=it-cli-customer")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonArray("sources")
                        .toString())
                .contains("similar");
    }

    @Test
    void import_fileMissing_saysSo(@TempDir Path folder) {
        var refused = LauncherProcess.call(
                data, "import", "items", folder.resolve("none.csv").toString());
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("none.csv");
    }
}
