package dev.baize.recommendation.internal;

import dev.baize.domain.catalog.Item;
import dev.baize.recommendation.Reason;
import dev.baize.recommendation.ShownItem.SourceScore;
import dev.baize.recommendation.candidate.CandidateSource;
import dev.baize.recommendation.candidate.Situation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Words the strongest source as a sentence for the customer.
final class Reasons {
    /// A shelf's card has room for about two lines.
    private static final int TITLE_LENGTH = 24;

    private static final Map<String, String> ENGLISH = Map.of(
            "similar", "Because you like %s",
            "similar_to_item", "Similar to %s",
            "next_step", "Often next after %s",
            "bought_together", "Often bought with %s",
            "trending", "In demand right now",
            "trending_in_category", "In demand in this category",
            "buy_again", "Time to buy it again?",
            "recently_viewed", "You looked at this lately",
            "new_arrival", "New in the shop");
    private static final Map<String, String> CHINESE = Map.of(
            "similar", "因为你喜欢“%s”",
            "similar_to_item", "与“%s”相似",
            "next_step", "看过“%s”的人接着看",
            "bought_together", "常与“%s”一起购买",
            "trending", "近期热门",
            "trending_in_category", "本类近期热门",
            "buy_again", "也许该补货了",
            "recently_viewed", "你最近看过",
            "new_arrival", "新品上架");

    private Reasons() {}

    /// @param sources strongest first, at least one
    static Reason of(Situation situation, int place, List<SourceScore> sources, Pipeline pipeline, Locale locale) {
        String code = sources.getFirst().source();
        String text = ("zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH).getOrDefault(code, "");
        if (!text.contains("%s")) {
            return new Reason(code, text);
        }
        OptionalInt because = sourceOf(code, pipeline).because(situation, place);
        Item named = situation.snapshot().items().get(because.orElse(place));
        return new Reason(code, text.replace("%s", shortened(named.text(locale).title())));
    }

    private static CandidateSource sourceOf(String name, Pipeline pipeline) {
        return pipeline.sources().stream()
                .map(Pipeline.Weighted::source)
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= TITLE_LENGTH
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH - 1))
                                .strip() + "…";
    }
}
