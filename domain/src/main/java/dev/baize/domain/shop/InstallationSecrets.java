package dev.baize.domain.shop;

import org.eclipse.microprofile.config.Config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// The installation's own secrets: files below `<data folder>/secrets` that only their owner can read.
///
/// None is in the database, so that a stolen database alone proves nothing and names nobody. The data folder is
/// `baize.data.dir`, by default `.baize` in the working directory.
@ApplicationScoped
public class InstallationSecrets {
    private static final int KEY_BYTES = 32;
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Config config;

    protected InstallationSecrets() {
        this(org.eclipse.microprofile.config.ConfigProvider.getConfig());
    }

    @Inject
    public InstallationSecrets(Config config) {
        this.config = config;
    }

    /// A key of 32 bytes: 64 hexadecimal digits from the environment variable `BAIZE_<NAME>_KEY`, or from the file
    /// `<name>.key`, which is made on first use.
    ///
    /// @param name lower-case letters, such as `pseudonym`
    /// @throws IllegalStateException when what is configured is not a key of 32 bytes
    public byte[] key(String name) {
        String variable = "BAIZE_" + name.toUpperCase(Locale.ROOT) + "_KEY";
        return config.getOptionalValue(variable, String.class)
                .map(text -> parse(text, variable))
                .orElseGet(() -> parse(readOrCreate(name + ".key"), "secrets/" + name + ".key"));
    }

    /// Writes a text that a person or the launcher reads from this machine, replacing the file at once.
    public void write(String fileName, String text) {
        try {
            Path folder = folder();
            Path draft = Files.createTempFile(folder, fileName, ".draft", FILE);
            Files.writeString(draft, text + "\n");
            Files.move(draft, folder.resolve(fileName), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write secrets/" + fileName + " in the data folder", e);
        }
    }

    /// What [#write] wrote under this name, if it did.
    public Optional<String> read(String fileName) {
        try {
            Path file = folder().resolve(fileName);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read secrets/" + fileName + " in the data folder", e);
        }
    }

    private String readOrCreate(String fileName) {
        try {
            Path file = folder().resolve(fileName);
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make secrets/" + fileName + " in the data folder", e);
        }
    }

    private static void create(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), "key", ".draft", FILE);
        Files.write(draft, HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
        try {
            // A link, unlike a move, never replaces the key that another start has made meanwhile.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException alreadyThere) {
            // The other key is the installation's key.
        } finally {
            Files.delete(draft);
        }
    }

    private Path folder() throws IOException {
        Path folder = Path.of(
                        config.getOptionalValue("baize.data.dir", String.class).orElse(".baize"))
                .toAbsolutePath()
                .resolve("secrets");
        return Files.exists(folder) ? folder : Files.createDirectories(folder, FOLDER);
    }

    private static byte[] parse(String hex, String source) {
        try {
            byte[] key = HexFormat.of().parseHex(hex);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notHexadecimal) {
            // The message below says all that may be said of a secret.
        }
        throw new IllegalStateException(source + " must hold 64 hexadecimal digits (32 bytes)");
    }
}
