package dev.baize.web.shelf;

import dev.baize.domain.catalog.Category;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class CategoryNamesTest {
    private static final List<Category> TREE =
            List.of(new Category("home", "Home", "家居", 2), new Category("home/tea", "Tea things", "茶具", 1));

    @Test
    void of_path_namesEveryNodeInTheReadersLanguage() {
        assertThat(new CategoryNames(TREE, Locale.ENGLISH).of("home/tea")).isEqualTo("Home › Tea things");
        assertThat(new CategoryNames(TREE, Locale.CHINESE).of("home/tea")).isEqualTo("家居 › 茶具");
    }

    @Test
    void of_nodeWithoutAName_showsItsKey() {
        assertThat(new CategoryNames(TREE, Locale.ENGLISH).of("home/cups/small"))
                .isEqualTo("Home › cups › small");
    }

    @Test
    void of_noCategory_isADash() {
        assertThat(new CategoryNames(TREE, Locale.ENGLISH).of(null)).isEqualTo("–");
    }
}
