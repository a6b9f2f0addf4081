package dev.baize.domain.importing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ImportRefusalTest {
    @ParameterizedTest
    @EnumSource
    void recognise_ownSentence_givesTheReasonAndItsValues(ImportRefusal refusal) {
        String[] given = IntStream.range(0, 3).mapToObj(n -> "value" + n).toArray(String[]::new);
        String sentence = refusal.sentence((Object[]) given);
        List<String> expected =
                List.of(given).stream().filter(sentence::contains).toList();

        assertThat(ImportRefusal.recognise(sentence)).contains(new ImportRefusal.Recognised(refusal, expected));
    }

    @Test
    void sentence_numbers_areWrittenInGroups() {
        assertThat(ImportRefusal.TOO_MANY_ROWS.sentence(5_000_000)).contains("more than 5,000,000 rows");
    }

    @Test
    void recognise_anotherSentence_isEmpty() {
        assertThat(ImportRefusal.recognise("Another import runs.")).isEmpty();
    }
}
