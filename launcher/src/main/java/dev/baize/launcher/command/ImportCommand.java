package dev.baize.launcher.command;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.api.ApiClient;
import dev.baize.launcher.importing.ImportWatch;
import dev.baize.launcher.importing.ReportTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jakarta.json.JsonObject;

/// `baize import`: brings a shop's file in and prints what became of its rows.
@Command(
        name = "import",
        description = {
            "Brings a file of the shop in, whole or not at all, and prints the cleaning report.",
            "The file may be gzip. The formats are described in docs/importing.md."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private static final List<String> FORMATS =
            List.of("online-retail", "amazon-reviews", "sequences", "events", "items", "reviews", "dialogues");

    @Mixin
    private DataOption dataOption = new DataOption();

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = "online-retail, amazon-reviews, sequences, events, items, reviews or dialogues")
    private String format = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "read and report, store nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "print the import as one JSON object on the last line")
    private boolean json;

    @Override
    public Integer call() {
        check();
        try (var api = ApiClient.connect(dataOption.folder())) {
            JsonObject started = start(api);
            var watch = new ImportWatch(api, System.err, System.console() != null);
            JsonObject job = watch.untilEnd(started.getString("import_id"));
            int status = tell(job);
            if (!dryRun && !watch.untilLearnt()) {
                System.err.println("It is stored; recommendations are still learning from it.");
            }
            return status;
        }
    }

    private void check() {
        if (!FORMATS.contains(format)) {
            throw new LauncherException("The format must be one of " + String.join(", ", FORMATS) + ".");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new LauncherException(
                    "The file " + file + " does not exist or cannot be read; check its path and rights.");
        }
    }

    /// Asks for a running import first: a server that refuses an upload while it is being sent can only break it off.
    private JsonObject start(ApiClient api) {
        api.get("imports?limit=1").getJsonArray("imports").getValuesAs(JsonObject.class).stream()
                .filter(job -> job.getString("state").equals("running"))
                .findFirst()
                .ifPresent(job -> {
                    throw new LauncherException("Another import runs (" + job.getString("file_name")
                            + "); wait until it has ended, then start this one.");
                });
        String query = "imports?format=" + encoded(format) + "&file_name=" + encoded(String.valueOf(file.getFileName()))
                + "&dry_run=" + dryRun;
        try {
            return api.post(query, "application/octet-stream", BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new LauncherException("The file " + file + " is gone.", e);
        } catch (UncheckedIOException e) {
            throw new LauncherException(
                    "The upload broke off; see ./baize status, and ./baize import --help for what the server takes.",
                    e);
        }
    }

    private int tell(JsonObject job) {
        boolean finished = job.getString("state").equals("finished");
        if (job.containsKey("report") && !job.isNull("report")) {
            String what = !finished ? "refused" : dryRun ? "tried, nothing was stored" : "imported";
            System.out.println(file.getFileName() + " as " + format + ": " + what);
            System.out.print(ReportTable.of(job.getJsonObject("report")));
        }
        if (json) {
            System.out.println(job);
        }
        if (!finished) {
            throw new LauncherException(job.getString("failure", "The import failed."));
        }
        return 0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
