package dev.baize.launcher.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process as written into a file: its number and when it started, since numbers are used again.
///
/// @param startedAt by the system's clock; [Instant#EPOCH] where the system does not tell
public record ProcessId(long pid, Instant startedAt) {
    /// The kernel counts from its boot time, which moves a little when the clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /// The process, if it still runs and is the same one.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .orElse(true);
    }

    /// `pid@epoch-milliseconds`
    public String encode() {
        return pid + "@" + startedAt.toEpochMilli();
    }

    public static Optional<ProcessId> decode(String text) {
        int at = text.indexOf('@');
        try {
            return at < 1
                    ? Optional.empty()
                    : Optional.of(new ProcessId(
                            Long.parseLong(text.substring(0, at)),
                            Instant.ofEpochMilli(Long.parseLong(text.substring(at + 1)))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
