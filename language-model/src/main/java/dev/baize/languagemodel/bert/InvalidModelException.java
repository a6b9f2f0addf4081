package dev.baize.languagemodel.bert;

/// A file that is not the model it is taken for; the message says what is wrong with it.
public final class InvalidModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidModelException(String message) {
        super(message);
    }

    public InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
