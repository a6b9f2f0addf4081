package dev.baize.assistant.internal;

import dev.baize.assistant.ArticleHit;
import dev.baize.domain.support.Article;
import dev.baize.domain.support.Article.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleIndexTest {
    private static final List<Article> ENGLISH = List.of(
            article(
                    "returns",
                    "en",
                    "How do I return an item?",
                    "Send it back within 14 days. Shoes must be unworn. We refund in 5 days."),
            article(
                    "shipping",
                    "en",
                    "When will my order arrive?",
                    "Orders leave us within one day. Delivery takes 2 to 4 days."),
            article(
                    "invoice",
                    "en",
                    "Can I have an invoice?",
                    "An invoice comes by e-mail after the delivery of the order."));
    private static final List<Article> CHINESE = List.of(
            article("returns", "zh", "怎么退货？", "签收后14天内可以退货。鞋子需未穿着。退款在5天内到账。"),
            article("shipping", "zh", "订单什么时候能到？", "下单后一天内发货。运输需要2到4天。"));

    @Test
    void search_inflectedEnglishWords_findsTheArticleByStem() {
        assertThat(ids(ArticleIndex.of(ENGLISH, "en").search("returning shoes", 3)))
                .startsWith("returns");
    }

    @Test
    void search_wordInTitle_ranksAboveTheSameWordInABody() {
        assertThat(ids(ArticleIndex.of(ENGLISH, "en").search("order delivery", 3)))
                .startsWith("shipping");
    }

    @Test
    void search_chineseQuestion_findsByCharacterPairs() {
        assertThat(ids(ArticleIndex.of(CHINESE, "zh").search("我想退货可以吗", 3))).startsWith("returns");
    }

    @Test
    void search_hit_carriesTheSentenceThatFits() {
        assertThat(ArticleIndex.of(ENGLISH, "en")
                        .search("unworn shoes", 1)
                        .getFirst()
                        .passage())
                .isEqualTo("Shoes must be unworn.");
        assertThat(ArticleIndex.of(CHINESE, "zh").search("退款多久到账", 1).getFirst().passage())
                .isEqualTo("退款在5天内到账。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!", "   ", "AND OR NOT", "title:*", "\"", "(((", "the"})
    void search_noUsableWord_isEmpty(String question) {
        assertThat(ArticleIndex.of(ENGLISH, "en").search(question, 3)).isEmpty();
    }

    @Test
    void search_noArticles_isEmpty() {
        assertThat(ArticleIndex.of(List.of(), "en").search("returns", 3)).isEmpty();
    }

    private static List<String> ids(List<ArticleHit> hits) {
        return hits.stream().map(hit -> hit.article().articleId()).toList();
    }

    private static Article article(String id, String language, String title, String body) {
        return new Article(0, id, Kind.FAQ, language, title, body, false, Instant.EPOCH);
    }
}
