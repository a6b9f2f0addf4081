package dev.baize.domain.importing.internal;

import dev.baize.domain.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpoolTest {
    @TempDir
    Path data;

    @Test
    void take_file_isReadableByTheServerOnly() throws IOException {
        Path file = new Spool(data.resolve("spool"), 100).take("1", new ByteArrayInputStream(new byte[100]));
        assertThat(Files.size(file)).isEqualTo(100);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void take_tooLarge_leavesNothing() {
        Spool spool = new Spool(data.resolve("spool"), 99);
        assertThatThrownBy(() -> spool.take("1", new ByteArrayInputStream(new byte[100])))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.TOO_LARGE));
        assertThat(data.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void take_brokenUpload_leavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> new Spool(data.resolve("spool"), 99).take("1", broken))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("send it again");
        assertThat(data.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void clear_afterACrash_deletesWhatWasLeft() {
        Spool spool = new Spool(data.resolve("spool"), 99);
        spool.take("1", new ByteArrayInputStream(new byte[9]));
        spool.clear();
        assertThat(data.resolve("spool")).isEmptyDirectory();
    }
}
