package dev.baize.launcher.importing;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.api.ApiClient;

import java.io.PrintStream;
import java.util.Locale;
import jakarta.json.JsonObject;

/// Follows a running import to its end and shows how far it is: on a terminal in one line that is written over,
/// elsewhere, as in a log, with a line every few seconds.
public final class ImportWatch {
    private static final long PAUSE_MILLIS = 500;
    private static final int WIDTH = 72;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;
    private static final long LEARNING_NANOS = 60_000_000_000L;

    private final ApiClient api;
    private final PrintStream out;
    private final boolean terminal;
    private long lastLine = System.nanoTime();

    public ImportWatch(ApiClient api, PrintStream out, boolean terminal) {
        this.api = api;
        this.out = out;
        this.terminal = terminal;
    }

    /// @return the import once it runs no more
    public JsonObject untilEnd(String importId) {
        JsonObject job = api.get("imports/" + importId);
        while (job.getString("state").equals("running")) {
            show(progressOf(job));
            pause();
            job = api.get("imports/" + importId);
        }
        show("");
        return job;
    }

    /// Waits until recommendations have learnt from what was imported, for a minute at most.
    ///
    /// @return whether they have
    public boolean untilLearnt() {
        long deadline = System.nanoTime() + LEARNING_NANOS;
        while (isLearning()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            show("recommendations are learning from it");
            pause();
        }
        show("");
        return true;
    }

    private boolean isLearning() {
        return api.get("../../health/ready").getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check -> check.getJsonObject("data"))
                .anyMatch(data -> data != null && data.getBoolean("learning", false));
    }

    /// `read 100 %, 325,000 rows`; the rows go on when a format is stored only after it has been read as a whole.
    static String progressOf(JsonObject job) {
        long total = Math.max(1, job.getJsonNumber("bytes_total").longValue());
        long read = job.getJsonNumber("bytes_read").longValue();
        return String.format(
                Locale.ROOT,
                "read %d %%, %,d rows",
                Math.min(100, 100 * read / total),
                job.getJsonNumber("rows_read").longValue());
    }

    private void show(String text) {
        if (terminal) {
            out.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())) + "\r");
            out.flush();
        } else if (!text.isEmpty() && System.nanoTime() - lastLine > LINE_EVERY_NANOS) {
            lastLine = System.nanoTime();
            out.println(text);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException(
                    "Interrupted; the import goes on in the server, and the portal shows its report.", e);
        }
    }
}
