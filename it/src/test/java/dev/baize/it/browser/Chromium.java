package dev.baize.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The machine's own Chromium without a window, started once for all tests of this JVM.
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static @Nullable Browser started;

    private Chromium() {}

    /// Skips the calling test where no Chromium is installed.
    static synchronized Browser get() {
        Optional<Path> executable = find();
        Assumptions.assumeTrue(
                executable.isPresent(), "No Chromium on the PATH (" + NAMES + "): browser tests are skipped");
        if (started == null) {
            started = launch(executable.orElseThrow());
        }
        return started;
    }

    private static Browser launch(Path executable) {
        // The driver would otherwise fetch browsers of its own.
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        // Chromium's sandbox refuses to run as root, as which containers run.
        boolean root = "root".equals(System.getProperty("user.name"));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(root ? List.of("--no-sandbox") : List.of()));
    }

    private static Optional<Path> find() {
        // Named by ./baize test, which does not begin without one.
        return Optional.ofNullable(System.getenv("BAIZE_CHROMIUM"))
                .map(Path::of)
                .or(Chromium::findOnPath);
    }

    private static Optional<Path> findOnPath() {
        List<String> folders = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .flatMap(path -> Files.isExecutable(path) ? Stream.of(path) : Stream.empty())
                .findFirst();
    }
}
