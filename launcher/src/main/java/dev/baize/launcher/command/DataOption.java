package dev.baize.launcher.command;

import dev.baize.launcher.instance.DataFolder;
import dev.baize.launcher.server.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/// `--data DIR`, which every command takes.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder (default: .baize in the project's folder)")
    private @Nullable Path data;

    DataFolder folder() {
        return DataFolder.of(data == null ? Installation.current().home().resolve(".baize") : data);
    }
}
