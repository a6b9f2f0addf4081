package dev.baize.web.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that ends in an error once more than `limit` bytes were read of it.
final class LimitedInputStream extends FilterInputStream {
    private final long limit;
    private long read;

    LimitedInputStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = super.read(buffer, offset, length);
        count(Math.max(0, bytes));
        return bytes;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws BodyTooLargeException {
        read += bytes;
        if (read > limit) {
            throw new BodyTooLargeException(limit);
        }
    }
}
