package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.baize.profiling.Profile;
import dev.baize.profiling.PurchaseHistory;
import dev.baize.web.portal.Figure;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.shelf.AsOf;

import java.util.ArrayList;
import java.util.List;

import static dev.baize.web.portal.Texts.text;

/// Recency, frequency and monetary value on cards, returns taken off.
final class ProfileFigures extends Div {
    ProfileFigures(Profile profile) {
        PurchaseHistory bought = profile.purchases();
        add(
                Figure.row(
                        new Figure(text("customer.figure.orders"), Numbers.whole(bought.frequency()), orders(bought)),
                        new Figure(
                                text("customer.figure.spent"),
                                Numbers.money(bought.monetary(), bought.currency()),
                                spent(bought)),
                        new Figure(
                                text("customer.figure.recency"),
                                bought.recencyDays() == null ? "–" : text("customer.days", bought.recencyDays()),
                                latest(bought)),
                        new Figure(
                                text("customer.figure.returned"),
                                Numbers.money(bought.takenOff(), bought.currency()),
                                text("customer.figure.returned.note", bought.cancelled()))),
                AsOf.at(profile.computedAt()));
    }

    private static String orders(PurchaseHistory bought) {
        return text("customer.figure.orders.note", bought.pieces(), bought.n());
    }

    /// What the amount leaves out stands beside it.
    private static String spent(PurchaseHistory bought) {
        List<String> notes = new ArrayList<>();
        notes.add(text("customer.figure.spent.note"));
        bought.elsewhere()
                .forEach((currency, amount) ->
                        notes.add(text("customer.figure.elsewhere", Numbers.money(amount, currency))));
        if (bought.unpricedPieces() > 0) {
            notes.add(text("customer.figure.unpriced", bought.unpricedPieces()));
        }
        return String.join("; ", notes);
    }

    private static Component latest(PurchaseHistory bought) {
        return bought.lastOrderAt() == null
                ? new Span(text("customer.never"))
                : new Span(new Span(text("customer.latest") + " "), Moment.day(bought.lastOrderAt()));
    }
}
