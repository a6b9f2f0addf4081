package dev.baize.web.preview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.baize.domain.DomainException;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.customer.Purpose;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.recommendation.Explanation;
import dev.baize.recommendation.RecommendationRequest;
import dev.baize.recommendation.Recommendations;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;
import dev.baize.web.portal.Toast;
import dev.baize.web.shelf.DecisionList;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import static dev.baize.web.portal.Texts.text;

/// Decides for a preview and reads what the customer did lately.
@Singleton
class PreviewDesk {
    private static final int LATELY = 12;

    private final Recommendations recommendations;
    private final Customers customers;
    private final Catalog catalog;
    private final InteractionLog log;
    private final KnownFaces known;

    @Inject
    PreviewDesk(
            Recommendations recommendations,
            Customers customers,
            Catalog catalog,
            InteractionLog log,
            KnownFaces known) {
        this.recommendations = recommendations;
        this.customers = customers;
        this.catalog = catalog;
        this.log = log;
        this.known = known;
    }

    PreviewForm newForm() {
        return new PreviewForm(customers, catalog, known);
    }

    /// One customer's side of the page.
    Div result(PreviewQuery query, @Nullable Customer customer, PreviewForm form) {
        Panel shown = new Panel(form.nameOf(customer));
        String sketch = form.sketchOf(customer);
        if (!sketch.isEmpty()) {
            Paragraph words = new Paragraph(sketch);
            words.addClassName("remark");
            shown.add(words);
        }
        if (customer != null && !customers.isAllowed(customer.id(), Purpose.PERSONALISATION)) {
            shown.aside(new Tag(text("preview.refused"), Tone.WARNING));
        }
        shown.add(decision(query, customer));
        Div side = new Div(shown);
        side.addClassName("preview-side");
        if (customer != null) {
            side.add(new RecentPanel(
                    log.listByCustomer(customer.id(), null, LATELY).items(), catalog, customer));
        }
        return side;
    }

    private Component decision(PreviewQuery query, @Nullable Customer customer) {
        try {
            Explanation explained = recommendations.explain(request(query, customer));
            return new Div(
                    new DecisionList(explained.decision(), query.language()), new LeftOutList(explained.leftOut()));
        } catch (DomainException refused) {
            return new EmptyState("clock", text("shelf.unavailable"), Toast.reason(refused));
        }
    }

    private static RecommendationRequest request(PreviewQuery query, @Nullable Customer customer) {
        return new RecommendationRequest(
                query.placement(),
                customer == null ? null : customer.id(),
                null,
                query.isAboutAnItem() ? query.item() : null,
                query.isAboutACategory() ? query.category() : null,
                query.places(),
                Set.of(),
                query.language());
    }
}
