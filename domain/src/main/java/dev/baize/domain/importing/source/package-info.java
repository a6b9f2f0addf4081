/// Turning an untrusted file into text lines and records: decompression, limits, encodings, broken quotes.
@NullMarked
package dev.baize.domain.importing.source;

import org.jspecify.annotations.NullMarked;
