package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.profiling.Cadence;
import dev.baize.profiling.Conclusions;
import dev.baize.profiling.Favourites;
import dev.baize.profiling.Habits;
import dev.baize.profiling.PriceBand;
import dev.baize.profiling.Profile;
import dev.baize.web.portal.Chart;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Panel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import static dev.baize.web.portal.Texts.text;

/// What follows from what the customer did, each with the sample it rests on; nothing where they do not allow it.
final class HabitsPanel extends Div {
    /// @param categoryName a category's words for its path
    HabitsPanel(Profile profile, UnaryOperator<String> categoryName) {
        Panel panel = new Panel(text("customer.habits"));
        Conclusions conclusions = profile.conclusions();
        if (conclusions == null) {
            panel.add(remark(text("customer.habits.refused")));
        } else {
            Div columns = new Div(
                    new Div(hours(conclusions.habits()), facts(conclusions)),
                    new Div(
                            favourites("customer.categories", conclusions.categories(), categoryName),
                            favourites("customer.brands", conclusions.brands(), UnaryOperator.identity())));
            columns.addClassName("columns");
            panel.add(columns);
        }
        add(panel);
    }

    private static Component hours(Habits habits) {
        Div part = new Div(new H3(text("customer.hours")));
        if (habits.n() == 0) {
            part.add(remark(text("customer.habits.little")));
            return part;
        }
        Chart chart = new Chart(
                text("customer.hours.chart"),
                IntStream.range(0, habits.hours().size())
                        .mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour))
                        .toList(),
                List.of(new Chart.Series(
                        text("customer.events"),
                        true,
                        habits.hours().stream().map(Integer::longValue).toList())));
        chart.setHeight("11rem");
        part.add(
                chart,
                remark(text("customer.hours.note", habits.n(), habits.timeZone().getId())));
        return part;
    }

    private static Facts facts(Conclusions conclusions) {
        return new Facts()
                .fact(text("customer.price"), price(conclusions.priceBand()))
                .fact(text("customer.cadence"), cadence(conclusions.cadence()));
    }

    private static String price(@Nullable PriceBand band) {
        return band == null
                ? text("customer.habits.little")
                : text(
                        "customer.price.band",
                        Numbers.money(band.typical(), band.currency()),
                        Numbers.money(band.low(), band.currency()),
                        Numbers.money(band.high(), band.currency()),
                        text("customer.price.basis", band.basis()),
                        band.n());
    }

    private static String cadence(@Nullable Cadence cadence) {
        return cadence == null
                ? text("customer.habits.little")
                : text("customer.cadence.days", Numbers.decimal(cadence.medianDays(), 1), cadence.n());
    }

    private static Component favourites(String title, Favourites favourites, UnaryOperator<String> name) {
        Div part = new Div(new H3(text(title)));
        if (favourites.top().isEmpty()) {
            part.add(remark(text("customer.habits.little")));
            return part;
        }
        OrderedList list = new OrderedList();
        list.addClassName("favourites");
        favourites.top().forEach(each -> list.add(line(each, name.apply(each.key()))));
        part.add(list, remark(text("customer.favourites.note", favourites.n())));
        return part;
    }

    private static ListItem line(Favourites.Favourite favourite, String name) {
        Span share = new Span(Numbers.percent(favourite.share()));
        Div bar = new Div(new Span());
        bar.addClassName("favourite-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getElement()
                .getChild(0)
                .getStyle()
                .set("width", String.format(Locale.ROOT, "%.1f%%", 100 * favourite.share()));
        ListItem line = new ListItem(new Span(name), share, bar);
        line.setTitle(text("customer.favourite.events", favourite.n()));
        return line;
    }

    private static Paragraph remark(String words) {
        Paragraph remark = new Paragraph(words);
        remark.addClassName("remark");
        return remark;
    }
}
