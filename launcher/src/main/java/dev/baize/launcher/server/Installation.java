package dev.baize.launcher.server;

import dev.baize.launcher.LauncherException;
import dev.baize.launcher.database.DatabaseBinaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What the build made, found below the project's folder.
///
/// @param home the project's folder
public record Installation(Path home) {
    /// The folder that `./baize` passes in `baize.home`.
    public static Installation current() {
        return new Installation(
                Path.of(System.getProperty("baize.home", "")).toAbsolutePath().normalize());
    }

    public Path war() {
        return require(home.resolve("web-ui/target/baize.war"));
    }

    public Path serverXml() {
        return require(home.resolve("server.xml"));
    }

    /// The unpacked Liberty runtime.
    public Path liberty() {
        return require(home.resolve("web-ui/target/liberty/wlp"));
    }

    /// Libraries that belong to the server: the JDBC driver.
    public Path sharedResources() {
        return require(home.resolve("web-ui/target/shared-resources"));
    }

    /// The jars that the server shares with the application: PyTorch, tokenizers, base models.
    public Path modelLibraries() {
        return require(home.resolve("language-model/target/libraries"));
    }

    /// Where native libraries are unpacked, some 450 MB, by whoever needs them first.
    public Path natives() {
        return home.resolve("language-model/target/native");
    }

    public DatabaseBinaries database() {
        return DatabaseBinaries.in(require(home.resolve("launcher/target/mariadb")));
    }

    /// The version in the WAR's Maven properties.
    public String version() {
        Path properties = home.resolve("web-ui/target/maven-archiver/pom.properties");
        if (!Files.exists(properties)) {
            return "unknown";
        }
        var values = new Properties();
        try (var in = Files.newBufferedReader(properties)) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values.getProperty("version", "unknown");
    }

    /// `26.0.0.5` from the runtime's own properties.
    public String libertyVersion() {
        var values = new Properties();
        try (var in = Files.newBufferedReader(liberty().resolve("lib/versions/openliberty.properties"))) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values.getProperty("com.ibm.websphere.productVersion", "unknown");
    }

    private static Path require(Path path) {
        if (!Files.exists(path)) {
            throw new LauncherException(path + " is missing; build the product with ./mvnw -DskipTests package.");
        }
        return path;
    }
}
