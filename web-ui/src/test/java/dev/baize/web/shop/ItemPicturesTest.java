package dev.baize.web.shop;

import dev.baize.domain.catalog.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import static org.assertj.core.api.Assertions.assertThat;

class ItemPicturesTest {
    private final ItemPictures pictures = new ItemPictures();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phones/smartphone",
                "phones/case",
                "phones/charger",
                "phones/earphones",
                "computers/laptop",
                "computers/keyboard",
                "computers/mouse",
                "kitchen/cookware",
                "kitchen/cup",
                "kitchen/teaware",
                "home/bedding",
                "home/lamp",
                "home/storage",
                "women/dress",
                "women/knitwear",
                "women/coat",
                "men/shirt",
                "men/trousers",
                "men/jacket",
                "shoes/sneakers",
                "shoes/boots",
                "shoes/sandals",
                "bags/backpack",
                "bags/handbag",
                "bags/suitcase",
                "beauty/skincare",
                "beauty/lipstick",
                "beauty/sunscreen",
                "beauty/mask",
                "food/tea",
                "food/coffee",
                "food/snacks",
                "pets/cat-food",
                "pets/dog-food",
                "pets/pet-toy",
                "sports/yoga",
                "sports/camping",
                "sports/fitness",
                "somewhere/else"
            })
    void draw_everyKind_isASmallWellFormedPictureOfItsOwn(String category) throws Exception {
        String picture = pictures.draw(item("x-001", category, Map.of("color", "Sage")));

        parse(picture);
        assertThat(picture.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_096);
        if (!category.equals("somewhere/else")) {
            String unknown = pictures.draw(item("x-001", category.replace("/", "/no-"), Map.of("color", "Sage")));
            assertThat(picture).as("a drawing of its own").isNotEqualTo(unknown);
        }
    }

    @Test
    void draw_sameItem_isTheSamePicture() {
        Item item = item("cup-001", "kitchen/cup", Map.of("type", "Mug", "color", "Coral"));

        assertThat(pictures.draw(item)).isEqualTo(pictures.draw(item));
    }

    @Test
    void draw_itemsThatLookAlikeOnPaper_areToldApart() {
        long different = IntStream.range(0, 60)
                .mapToObj(n -> pictures.draw(item("cup-" + n, "kitchen/cup", Map.of("type", "Mug", "color", "Coral"))))
                .distinct()
                .count();

        assertThat(different).isEqualTo(60);
    }

    @Test
    void draw_typeAndColour_decideTheDrawing() {
        String mug = pictures.draw(item("cup-1", "kitchen/cup", Map.of("type", "Mug", "color", "Coral")));
        String flask = pictures.draw(item("cup-1", "kitchen/cup", Map.of("type", "Vacuum Flask", "color", "Coral")));
        String navy = pictures.draw(item("cup-1", "kitchen/cup", Map.of("type", "Mug", "color", "Navy")));

        assertThat(mug).isNotEqualTo(flask).isNotEqualTo(navy);
    }

    @Test
    void draw_markupInTheItem_neverReachesThePicture() throws Exception {
        String attack = "\"/><script>alert(1)</script>";

        String picture = pictures.draw(
                item(attack, attack, Map.of("color", attack, "type", attack, "pack_color", attack, "size", attack)));

        assertThat(picture).doesNotContain("script", "alert");
        parse(picture);
    }

    private static void parse(String picture) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
    }

    private static Item item(String id, String category, Map<String, String> attributes) {
        return new Item(
                1,
                id,
                "zh",
                "标题",
                null,
                Map.of(),
                null,
                category,
                BigDecimal.ONE,
                "CNY",
                null,
                null,
                attributes,
                true,
                true,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
