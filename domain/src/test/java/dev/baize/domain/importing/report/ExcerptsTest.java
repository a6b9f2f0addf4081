package dev.baize.domain.importing.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptsTest {
    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "@SUM(A1),'''@SUM(A1)'", "-2,'''-2'", "+3,'''+3'", "a=1,a=1"})
    void of_formula_isDisarmed(String text, String excerpt) {
        assertThat(Excerpts.of(text)).isEqualTo(excerpt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\0b", "a\u202eb", "a\ud800b"})
    void of_unseenCharacters_showsDots(String text) {
        assertThat(Excerpts.of(text)).isEqualTo("a·b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "鞋", "😀", "=x"})
    void of_longText_hasAtMost120Characters(String text) {
        assertThat(Excerpts.of(text.repeat(500))).hasSizeBetween(119, 120);
    }
}
