package dev.baize.domain.storage;

import java.sql.SQLException;

/// The database refused or failed. The message carries no values, for they may be personal data.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DUPLICATE_KEY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;

    private final int errorCode;

    public StorageException(String doing, SQLException cause) {
        // A driver's message quotes values ("Duplicate entry 'x' for key"): only codes go into ours.
        super(doing + " failed: database error " + cause.getErrorCode() + ", SQL state " + cause.getSQLState(), cause);
        this.errorCode = cause.getErrorCode();
    }

    public boolean isDuplicateKey() {
        return errorCode == DUPLICATE_KEY;
    }

    /// Whether the same transaction, run again from its start, may succeed.
    public boolean isWorthRetrying() {
        return errorCode == DUPLICATE_KEY
                || errorCode == DEADLOCK
                || errorCode == LOCK_WAIT_TIMEOUT
                || errorCode == RECORD_CHANGED;
    }
}
