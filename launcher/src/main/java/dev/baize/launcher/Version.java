package dev.baize.launcher;

import dev.baize.launcher.server.Installation;
import picocli.CommandLine.IVersionProvider;

/// The product's version, as `./baize --version` prints it.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Baize " + Installation.current().version()};
    }
}
