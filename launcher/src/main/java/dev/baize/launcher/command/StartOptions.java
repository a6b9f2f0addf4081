package dev.baize.launcher.command;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.instance.RunOptions;
import dev.baize.launcher.instance.ShopChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `run` and the supervisor it leaves behind have in common.
final class StartOptions {
    private static final int LARGEST_PORT = 65_535;

    @Mixin
    private DataOption dataOption = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:BAIZE_HTTP_PORT:-9080}",
            description = "the HTTP port (default: 9080)")
    private int port;

    @Option(
            names = "--shop",
            paramLabel = "demo|empty",
            description = "what a first start fills the shop with: a simulated shop (default) or nothing")
    private @Nullable ShopChoice shop;

    DataFolder data() {
        return dataOption.folder();
    }

    /// @throws LauncherException when it is no port number
    int port() {
        if (port < 1 || port > LARGEST_PORT) {
            throw new LauncherException("--port must be 1 to 65535, not " + port + ".");
        }
        return port;
    }

    RunOptions toRunOptions() {
        @Nullable ShopChoice wish = shop == null ? ShopChoice.fromEnvironment().orElse(null) : shop;
        return new RunOptions(
                data(),
                port(),
                ShopChoice.remember(data(), wish, System.err::println).wireName(),
                RunOptions.ExternalDatabase.fromEnvironment());
    }

    /// The same options for another launcher process.
    java.util.List<String> toArguments() {
        var arguments = new java.util.ArrayList<>(
                java.util.List.of("--data", data().root().toString(), "--port", String.valueOf(port())));
        if (shop != null) {
            arguments.addAll(java.util.List.of("--shop", shop.wireName()));
        }
        return arguments;
    }
}
