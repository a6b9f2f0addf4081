package dev.baize.recommendation.rest;

import dev.baize.domain.catalog.Item;
import dev.baize.recommendation.Decision;
import dev.baize.recommendation.ShownItem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// A decision on the wire.
///
/// @param decisionId to send with every event the decision leads to
/// @param experiments experiments the decision was part of
public record DecisionDto(
        String decisionId, String placement, List<ItemDto> items, String modelVersion, List<String> experiments) {
    static DecisionDto of(Decision decision, Locale locale) {
        return new DecisionDto(
                decision.decisionId(),
                decision.placement().key(),
                decision.items().stream()
                        .map(shown -> ItemDto.of(shown, locale))
                        .toList(),
                decision.modelVersion(),
                List.of());
    }

    /// @param price decimal text in `currency`
    /// @param sources names of what spoke for the item, strongest first
    public record ItemDto(
            String itemId,
            String title,
            @Nullable String url,
            @Nullable String imageUrl,
            @Nullable String price,
            @Nullable String currency,
            int position,
            double score,
            double propensity,
            List<String> sources,
            ReasonDto reason) {
        static ItemDto of(ShownItem shown, Locale locale) {
            Item item = shown.item();
            return new ItemDto(
                    item.itemId(),
                    item.text(locale).title(),
                    item.url(),
                    item.imageUrl(),
                    item.price() == null ? null : item.price().toPlainString(),
                    item.currency(),
                    shown.position(),
                    shown.score(),
                    shown.propensity(),
                    shown.sources().stream().map(ShownItem.SourceScore::source).toList(),
                    new ReasonDto(shown.reason().code(), shown.reason().text()));
        }
    }

    public record ReasonDto(String code, String text) {}
}
