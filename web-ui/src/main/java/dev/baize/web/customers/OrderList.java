package dev.baize.web.customers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.interaction.Order;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;
import dev.baize.web.shelf.ItemCell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.baize.web.portal.Texts.text;

/// A customer's orders, newest first, with what was given back.
final class OrderList extends Div {
    private final Map<Long, Item> items;

    /// @param cut there may be older orders than these
    OrderList(List<Order> orders, List<Item> items, boolean cut) {
        this.items = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        addClassName("orders");
        if (orders.isEmpty()) {
            add(new EmptyState("cart", text("customer.orders.none"), text("customer.orders.none.guidance")));
        }
        orders.forEach(order -> add(card(order)));
        if (cut) {
            Paragraph remark = new Paragraph(text("customer.cut", orders.size()));
            remark.addClassName("remark");
            add(remark);
        }
    }

    private Section card(Order order) {
        H3 name = new H3(text("customer.order", order.orderId()));
        String currency = order.lines().stream()
                .map(Order.Line::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Span sum = new Span(Numbers.money(OrderValue.of(order), currency));
        sum.addClassName("order-sum");
        Span when = order.orderedAt() == null
                ? new Span(text("customer.order.refund"))
                : new Span(new Moment(order.orderedAt()));
        when.addClassName("remark");
        UnorderedList lines = new UnorderedList();
        order.lines().forEach(line -> lines.add(line(line)));
        Section card = new Section(new Header(new Div(name, when), sum), lines);
        card.addClassName("order");
        return card;
    }

    private ListItem line(Order.Line line) {
        Item item = items.get(line.itemId());
        Div what = item == null ? new Div(new Span("–")) : new ItemCell(item);
        Span price = new Span(text("customer.times", line.quantity(), Numbers.money(line.price(), line.currency())));
        price.addClassName("order-price");
        ListItem row = new ListItem(what, price);
        if (line.returned() > 0) {
            row.add(new Tag(text("customer.returned", line.returned()), Tone.WARNING));
        }
        return row;
    }
}
