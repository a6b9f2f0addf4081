package dev.baize.web.customers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.baize.profiling.ActivityCount;
import dev.baize.profiling.PreferredLanguage;
import dev.baize.profiling.Profile;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;
import org.jspecify.annotations.Nullable;

import static dev.baize.web.portal.Texts.text;

/// Who the customer is and how often they did what, as far as this house knows.
final class BasicsPanel extends Div {
    BasicsPanel(Profile profile) {
        Panel panel = new Panel(text("customer.basics"));
        if (profile.simulated()) {
            panel.aside(new Tag(text("customer.simulated"), Tone.WARNING));
        }
        panel.add(basics(profile), activity(profile));
        add(panel);
    }

    private static Facts basics(Profile profile) {
        Span pseudonym = new Span(profile.pseudonym());
        pseudonym.addClassName("mono");
        return new Facts()
                .fact(text("customers.pseudonym"), pseudonym)
                .fact(text("customers.language"), language(profile.language()))
                .fact(text("customers.country"), Basics.country(profile.country()))
                .fact(text("customers.first"), new Moment(profile.firstSeen()))
                .fact(text("customers.last"), new Moment(profile.lastSeen()));
    }

    private static Facts activity(Profile profile) {
        Facts facts = new Facts();
        facts.addClassName("facts-below");
        for (ActivityCount each : profile.activity()) {
            Span count = new Span(new Span(text("customer.activity", each.events()) + " "), Moment.ago(each.last()));
            facts.fact(text("shelf.type", each.type()), count);
        }
        return facts;
    }

    private static String language(@Nullable PreferredLanguage language) {
        if (language == null) {
            return Basics.language(null);
        }
        String name = Basics.language(language.language());
        return language.basis() == PreferredLanguage.Basis.REVIEWS
                ? text("customer.language.reviews", name, language.n())
                : name;
    }
}
