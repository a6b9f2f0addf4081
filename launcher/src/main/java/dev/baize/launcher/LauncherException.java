package dev.baize.launcher;

/// Something the operator can act on; the message is one or two sentences and ends with the way on.
public final class LauncherException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LauncherException(String message) {
        super(message);
    }

    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}
