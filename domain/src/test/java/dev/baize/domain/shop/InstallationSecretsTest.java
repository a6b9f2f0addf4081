package dev.baize.domain.shop;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class InstallationSecretsTest {
    @TempDir
    private Path data;

    @Test
    void key_firstUse_isMadeForItsOwnerOnlyAndStays() throws IOException {
        var first = secrets(Map.of()).key("pseudonym");
        var again = secrets(Map.of()).key("pseudonym");

        assertThat(first).hasSize(32).isEqualTo(again);
        Path file = data.resolve("secrets/pseudonym.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void key_givenByTheEnvironment_wins() {
        var key = secrets(Map.of("BAIZE_PSEUDONYM_KEY", "ab".repeat(32))).key("pseudonym");

        assertThat(key).containsOnly(0xab);
    }

    @Test
    void key_tooShort_isRefusedWithoutEchoingIt() {
        var secrets = secrets(Map.of("BAIZE_PSEUDONYM_KEY", "cafe"));

        assertThatIllegalStateException()
                .isThrownBy(() -> secrets.key("pseudonym"))
                .withMessageContaining("BAIZE_PSEUDONYM_KEY")
                .withMessageNotContaining("cafe");
    }

    @Test
    void write_twice_replacesAndStaysPrivate() throws IOException {
        secrets(Map.of()).write("operator.token", "one");
        secrets(Map.of()).write("operator.token", "two");

        Path file = data.resolve("secrets/operator.token");
        assertThat(Files.readString(file)).isEqualTo("two\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private InstallationSecrets secrets(Map<String, String> environment) {
        var values = new java.util.HashMap<>(environment);
        values.put("baize.data.dir", data.toString());
        return new InstallationSecrets(new MapConfig(values));
    }

    private record MapConfig(Map<String, String> values) implements Config {
        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
