package dev.baize.languagemodel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class EmbeddingTest {

    @Test
    void similarity_isTheCosine() {
        Embedding a = new Embedding("m", new float[] {3, 4});
        Embedding b = new Embedding("m", new float[] {4, 3});
        assertThat(a.similarity(b)).isCloseTo(24 / 25.0, within(1e-12));
        assertThat(a.similarity(a)).isEqualTo(1);
    }

    @Test
    void similarity_acrossModels_isRefused() {
        Embedding a = new Embedding("m", new float[] {1});
        assertThatThrownBy(() -> a.similarity(new Embedding("n", new float[] {1})))
                .hasMessage("vectors of m and n cannot be compared");
    }

    @Test
    void values_areCopies() {
        float[] values = {1, 2};
        Embedding embedding = new Embedding("m", values);
        values[0] = 9;
        embedding.values()[1] = 9;
        assertThat(embedding.values()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "这双鞋很舒服,CHINESE",
        "iPhone 15 Pro Max 手机壳,CHINESE",
        "a lovely dress,ENGLISH",
        "Jack Wolfskin 狼 outdoor jacket for hiking and camping,ENGLISH",
        "12345 !!!,ENGLISH"
    })
    void language_isJudgedByLetters(String text, Language expected) {
        assertThat(Language.detect(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"zh,CHINESE", "zh-Hant-TW,CHINESE", "zh_CN,CHINESE", "en-GB,ENGLISH", "de,ENGLISH"})
    void language_ofTag(String tag, Language expected) {
        assertThat(Language.of(tag)).isEqualTo(expected);
    }
}
