package dev.baize.domain.importing.source;

/// Reads a file's bytes once and counts what tells encodings apart.
///
/// Three recognisers run side by side over the bytes above 0x7f: UTF-8 (RFC 3629), GB18030, and "a lone
/// byte among ASCII", which is what Latin-1 text of European languages looks like.
final class ByteScan {
    long bytes;
    long nulsAtEven;
    long nulsAtOdd;
    long highBytes;
    long loneHighBytes;
    long utf8Characters;
    long utf8Errors;
    long gbCharacters;
    long gbCommonHanzi;
    long gbErrors;
    long lineFeeds;
    long carriageReturnLineFeeds;
    long carriageReturns;
    int longestLine;
    boolean blank = true;

    private int lineLength;
    private int previous;
    private int utf8Pending;
    private int utf8First;
    private int gbState;
    private int gbLead;
    private int highRun;

    void accept(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            accept(buffer[i] & 0xff);
        }
    }

    private void accept(int value) {
        if (value == 0) {
            countNul();
        } else if (value > ' ') {
            blank = false;
        }
        bytes++;
        countLines(value);
        if (value > 0x7f) {
            highBytes++;
            highRun++;
        } else {
            loneHighBytes += highRun == 1 ? 1 : 0;
            highRun = 0;
        }
        if (value > 0x7f || utf8Pending > 0) {
            utf8(value);
        }
        if (value > 0x7f || gbState > 0) {
            gb18030(value);
        }
        previous = value;
    }

    void end() {
        loneHighBytes += highRun == 1 ? 1 : 0;
        utf8Errors += utf8Pending > 0 ? 1 : 0;
        gbErrors += gbState > 0 ? 1 : 0;
        carriageReturns += previous == '\r' ? 1 : 0;
        longestLine = Math.max(longestLine, lineLength);
    }

    int lineInProgress() {
        return lineLength;
    }

    long lines() {
        return lineFeeds + carriageReturnLineFeeds + carriageReturns;
    }

    private void countNul() {
        if ((bytes & 1) == 0) {
            nulsAtEven++;
        } else {
            nulsAtOdd++;
        }
    }

    private void countLines(int value) {
        if (value == '\n') {
            if (previous == '\r') {
                carriageReturnLineFeeds++;
            } else {
                lineFeeds++;
            }
        } else if (previous == '\r') {
            carriageReturns++;
        }
        if (value == '\n' || value == '\r') {
            longestLine = Math.max(longestLine, lineLength);
            lineLength = 0;
        } else {
            lineLength++;
        }
    }

    private void utf8(int value) {
        if (utf8Pending > 0) {
            boolean continues = (value & 0xc0) == 0x80 && !(utf8First != 0 && !secondByteAllowed(utf8First, value));
            utf8First = 0;
            if (continues) {
                utf8Pending--;
                utf8Characters += utf8Pending == 0 ? 1 : 0;
                return;
            }
            utf8Errors++;
            utf8Pending = 0;
        }
        if (value > 0x7f) {
            utf8Pending = value >= 0xc2 && value <= 0xdf
                    ? 1
                    : value >= 0xe0 && value <= 0xef ? 2 : value >= 0xf0 && value <= 0xf4 ? 3 : 0;
            utf8First = value;
            utf8Errors += utf8Pending == 0 ? 1 : 0;
        }
    }

    /// RFC 3629, section 4: no overlong forms, no surrogates, nothing above U+10FFFF.
    private static boolean secondByteAllowed(int first, int second) {
        return switch (first) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second <= 0x9f;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second <= 0x8f;
            default -> true;
        };
    }

    /// States: 0 outside, 1 after a lead byte, 2 and 3 inside a four-byte form.
    private void gb18030(int value) {
        switch (gbState) {
            case 0 -> {
                gbLead = value;
                gbState = value >= 0x81 && value <= 0xfe ? 1 : 0;
                gbErrors += gbState == 0 ? 1 : 0;
            }
            case 1 -> gbSecond(value);
            case 2 -> gbStep(value >= 0x81 && value <= 0xfe, 3);
            default -> {
                boolean complete = value >= '0' && value <= '9';
                gbStep(complete, 0);
                gbCharacters += complete ? 1 : 0;
            }
        }
    }

    private void gbSecond(int value) {
        if (value >= '0' && value <= '9') {
            gbState = 2;
            return;
        }
        boolean valid = value >= 0x40 && value <= 0xfe && value != 0x7f;
        gbStep(valid, 0);
        if (valid) {
            gbCharacters++;
            // GB 2312 level 1, the 3,755 hanzi of daily use, and full-width punctuation (row A1, A3)
            boolean hanzi = gbLead >= 0xb0 && gbLead <= 0xd7 && value >= 0xa1;
            boolean punctuation = (gbLead == 0xa1 || gbLead == 0xa3) && value >= 0xa1;
            gbCommonHanzi += hanzi || punctuation ? 1 : 0;
        }
    }

    private void gbStep(boolean valid, int next) {
        gbErrors += valid ? 0 : 1;
        gbState = valid ? next : 0;
    }
}
