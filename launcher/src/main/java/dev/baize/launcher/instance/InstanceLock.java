package dev.baize.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Held by the one supervisor of a data folder; the system lets go of it when the supervisor dies, however it dies.
public final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private InstanceLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// The lock, or empty when another process holds it.
    public static Optional<InstanceLock> tryAcquire(DataFolder data) {
        try {
            FileChannel channel = FileChannel.open(file(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new InstanceLock(channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /// Whether a supervisor runs; not to be asked by the supervisor itself.
    public static boolean isHeld(DataFolder data) {
        if (!Files.exists(file(data))) {
            return false;
        }
        Optional<InstanceLock> lock = tryAcquire(data);
        lock.ifPresent(InstanceLock::close);
        return lock.isEmpty();
    }

    private static Path file(DataFolder data) {
        return data.run().resolve("lock");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
