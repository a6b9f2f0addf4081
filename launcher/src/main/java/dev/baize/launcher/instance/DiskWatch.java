package dev.baize.launcher.instance;

import java.time.Duration;

/// Warns before the disk is full: once when little is left, once when there is room again.
final class DiskWatch {
    private static final long MIB = 1024L * 1024;
    private static final long LITTLE = 300 * MIB;
    private static final long ROOM_AGAIN = 600 * MIB;
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final DataFolder data;
    private final Progress progress;
    private long lastCheck = System.nanoTime();
    private boolean warned;

    DiskWatch(DataFolder data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    void check() {
        long now = System.nanoTime();
        if (now - lastCheck < EVERY.toNanos()) {
            return;
        }
        lastCheck = now;
        long free = data.freeBytes();
        if (!warned && free < LITTLE) {
            warned = true;
            progress.say("Only " + free / MIB + " MB are left on the disk of " + data.root()
                    + "; make room, or writes will be refused");
        } else if (warned && free > ROOM_AGAIN) {
            warned = false;
            progress.say("There is room again on the disk of " + data.root() + ": " + free / MIB + " MB");
        }
    }
}
