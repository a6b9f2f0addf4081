package dev.baize.domain;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {
    @Test
    void newId_oneThread_growsAndHas26Characters() {
        List<String> ids = Stream.generate(Ids::newId).limit(20_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"));
    }

    @Test
    void newId_manyThreads_neverTwice() {
        var ids = new ConcurrentSkipListSet<String>();

        IntStream.range(0, 50_000).parallel().forEach(_ -> ids.add(Ids.newId()));

        assertThat(ids).hasSize(50_000);
    }

    /// "foobar" is the vector of RFC 4648, section 10, in Crockford's alphabet.
    @Test
    void encode_publishedVector_agrees() {
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII), 10))
                .isEqualTo("CSQPYRK1E8");
    }
}
