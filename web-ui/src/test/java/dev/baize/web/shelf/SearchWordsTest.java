package dev.baize.web.shelf;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchWordsTest {
    @Test
    void of_moreThanTenWords_keepsTheFirstTen() {
        assertThat(SearchWords.of(" a b  c d e\tf g h i j k l ")).isEqualTo("a b c d e f g h i j");
    }

    @Test
    void of_longText_isCutAtTwoHundredCharacters() {
        assertThat(SearchWords.of("茶".repeat(500))).hasSize(200);
    }

    @Test
    void of_nothing_isNothing() {
        assertThat(SearchWords.of("   ")).isEmpty();
    }
}
