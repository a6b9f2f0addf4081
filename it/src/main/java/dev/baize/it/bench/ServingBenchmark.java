package dev.baize.it.bench;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.api.ApiClient;
import dev.baize.launcher.importing.ImportWatch;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.server.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import jakarta.json.JsonObject;

/// `./baize bench serving`: decisions and events a second over HTTP with the whole pipeline, on Online Retail.
@Command(
        name = "baize bench serving",
        description = "Measures GET /recommendations and POST /events over HTTP on the Online Retail file.",
        mixinStandardHelpOptions = true)
public final class ServingBenchmark implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "use the product that runs on DIR (default: its own)")
    private @Nullable Path data;

    @Option(names = "--connections", defaultValue = "4", description = "connections at once (default: 4)")
    private int connections;

    @Option(names = "--seconds", defaultValue = "15", description = "length of each run (default: 15)")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "30", description = "seconds before anything counts (default: 30)")
    private int warmUp;

    @Option(names = "--runs", defaultValue = "3", description = "runs, of which the best is given (default: 3)")
    private int runs;

    @Option(names = "--json", description = "print the figures as one JSON object on the last line")
    private boolean json;

    private final Path home = Installation.current().home();
    private final Figures figures = new Figures("serving");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ServingBenchmark())
                .setExecutionExceptionHandler(Explanation::of)
                .execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, SQLException {
        RetailFile retail = RetailFile.find(home);
        try (Product product = open()) {
            importUnlessDone(product, retail);
            String key = product.createKey("bench serving");
            long errors = new DecisionLoad(product, key, retail, connections).measure(figures, warmUp, seconds, runs);
            errors += new EventLoad(product, key, retail, connections).measure(figures, seconds);
            figures.add("errors", errors, "answers");
            figures.publish(System.out, home.resolve("target/bench"), json);
            return errors == 0 ? 0 : 1;
        }
    }

    private Product open() {
        return data == null
                ? Product.start(DataFolder.of(home.resolve("target/bench/serving-data")))
                : Product.running(DataFolder.of(data));
    }

    private void importUnlessDone(Product product, RetailFile retail) {
        try (var api = product.api()) {
            boolean done = api.get("imports?limit=100").getJsonArray("imports").getValuesAs(JsonObject.class).stream()
                    .anyMatch(job -> job.getString("format").equals("online-retail")
                            && job.getString("state").equals("finished")
                            && !job.getBoolean("dry_run", false));
            if (!done) {
                bringIn(api, retail);
            }
        }
    }

    private void bringIn(ApiClient api, RetailFile retail) {
        long start = System.nanoTime();
        try {
            JsonObject started = api.post(
                    "imports?format=online-retail&file_name=online-retail.csv.gz",
                    "application/octet-stream",
                    BodyPublishers.ofFile(retail.file()));
            JsonObject ended = new ImportWatch(api, System.err, false).untilEnd(started.getString("import_id"));
            if (!ended.getString("state").equals("finished")) {
                throw new LauncherException(ended.getString("failure", "The import failed."));
            }
        } catch (FileNotFoundException e) {
            throw new LauncherException(retail.file() + " is gone.", e);
        }
        figures.add("import_seconds", (System.nanoTime() - start) / 1e9, "s", "goal <= 60");
    }
}
