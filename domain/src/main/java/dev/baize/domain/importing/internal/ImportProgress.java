package dev.baize.domain.importing.internal;

import java.util.concurrent.atomic.AtomicLong;

/// How far the running import is; written by the import, read by whoever shows it.
final class ImportProgress {
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    void bytes(long read) {
        bytes.set(read);
    }

    void rows(long read) {
        rows.set(read);
    }

    long bytes() {
        return bytes.get();
    }

    long rows() {
        return rows.get();
    }
}
