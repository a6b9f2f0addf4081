package dev.baize.web.customers;

import com.vaadin.flow.component.UI;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.interaction.Interaction;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.recommendation.Decision;
import dev.baize.recommendation.Placement;
import dev.baize.recommendation.RecommendationRequest;
import dev.baize.recommendation.Recommendations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Asks what a customer would be shown now. What a page or cart would hold is the item they looked at last.
@Singleton
class LivePanels {
    private static final int SHOWN = 6;
    private static final int LATELY = 20;

    private final Recommendations recommendations;
    private final InteractionLog log;
    private final Catalog catalog;

    @Inject
    LivePanels(Recommendations recommendations, InteractionLog log, Catalog catalog) {
        this.recommendations = recommendations;
        this.log = log;
        this.catalog = catalog;
    }

    LivePanel create(Customer customer) {
        return new LivePanel(this, customer);
    }

    /// @throws dev.baize.domain.DomainException of kind UNAVAILABLE while the recommender learns
    Decision decide(Customer customer, Placement placement, Optional<Item> lastItem) {
        return recommendations.preview(new RecommendationRequest(
                placement,
                customer.id(),
                null,
                needsItem(placement) ? lastItem.map(Item::itemId).orElse(null) : null,
                placement == Placement.CATEGORY ? lastItem.map(Item::category).orElse(null) : null,
                SHOWN,
                Set.of(),
                UI.getCurrent().getLocale()));
    }

    static boolean needsItem(Placement placement) {
        return placement == Placement.ITEM || placement == Placement.CART;
    }

    Optional<Item> findLastItem(Customer customer) {
        List<Long> lately = log.listByCustomer(customer.id(), null, LATELY).items().stream()
                .map(Interaction::itemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return catalog.listItems(lately).stream().findFirst();
    }
}
