package dev.baize.launcher.database;

import dev.baize.launcher.LauncherException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Starts of the real MariaDB on folders in which something went wrong before.
class EmbeddedDatabaseTest {
    private static final DatabaseBinaries BINARIES = DatabaseBinaries.in(Path.of("target/mariadb"));

    private final List<EmbeddedDatabase> started = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final DatabaseFolder folder = newFolder();

    @AfterEach
    void stop() {
        started.forEach(EmbeddedDatabase::stop);
        DatabaseFolder.deleteTree(folder.root());
    }

    @Test
    void start_installationHalfFinished_startsItOver() throws IOException {
        Path half = Files.createDirectories(folder.root().resolve("data.installing/mysql"));
        Files.writeString(half.resolve("user.frm"), "half a");
        assertThat(start(folder).isAlive()).isTrue();
        assertThat(said).anyMatch(line -> line.contains("did not finish; starting it over"));
        assertThat(half).doesNotExist();
    }

    @Test
    void start_alreadyRunning_takesItOver() {
        EmbeddedDatabase first = start(folder);
        EmbeddedDatabase second = start(folder);
        assertThat(second.process().pid()).isEqualTo(first.process().pid());
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(said).anyMatch(line -> line.contains("taking it over"));
    }

    @Test
    void start_notesNameAProcessThatIsNoDatabase_leavesItAlone() throws IOException {
        Files.createDirectories(folder.root());
        Files.writeString(
                folder.pidFile(), String.valueOf(ProcessHandle.current().pid()));
        assertThat(start(folder).isAlive()).isTrue();
    }

    @Test
    void start_notesNameAnotherFoldersDatabase_leavesItAlone() throws IOException {
        DatabaseFolder neighbours = newFolder();
        EmbeddedDatabase neighbour = start(neighbours);
        Files.createDirectories(folder.root());
        Files.writeString(folder.pidFile(), String.valueOf(neighbour.process().pid()));
        EmbeddedDatabase ours = start(folder);
        assertThat(neighbour.isAlive()).isTrue();
        assertThat(ours.process().pid()).isNotEqualTo(neighbour.process().pid());
        neighbour.stop();
        DatabaseFolder.deleteTree(neighbours.root());
    }

    @Test
    void restart_afterAKill_answersOnTheSamePort() {
        EmbeddedDatabase database = start(folder);
        int port = database.port();
        database.process().destroyForcibly();
        database.process().onExit().join();
        assertThat(database.isAlive()).isFalse();
        database.restart();
        assertThat(database.isAlive()).isTrue();
        assertThat(Handshake.isAnswered(port)).isTrue();
    }

    @Test
    void start_dataDamaged_saysWhatTheServerSaid() throws IOException {
        Files.createDirectories(folder.data());
        Files.writeString(folder.data().resolve("ibdata1"), "not a table space");
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("The database did not start")
                .hasMessageContaining(folder.log().toString());
    }

    private EmbeddedDatabase start(DatabaseFolder where) {
        EmbeddedDatabase database = EmbeddedDatabase.start(BINARIES, where.root(), "only-for-tests", said::add);
        started.add(database);
        return database;
    }

    private static DatabaseFolder newFolder() {
        return new DatabaseFolder(
                Path.of("target/databases", UUID.randomUUID().toString()).toAbsolutePath());
    }
}
