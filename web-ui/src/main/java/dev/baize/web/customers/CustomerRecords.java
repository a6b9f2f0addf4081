package dev.baize.web.customers;

import com.vaadin.flow.component.Component;
import dev.baize.domain.Page;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.customer.Customer;
import dev.baize.domain.interaction.InteractionLog;
import dev.baize.domain.interaction.Order;
import dev.baize.domain.review.Reviews;
import dev.baize.web.shelf.HistoryRow;
import org.jspecify.annotations.Nullable;

import java.util.List;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Reads what a customer did, ordered and wrote.
@Singleton
class CustomerRecords {
    private static final int HISTORY_PAGE = 25;
    private static final int MOST_ORDERS = 200;
    private static final int MOST_REVIEWS = 100;

    private final InteractionLog log;
    private final Catalog catalog;
    private final Reviews reviews;

    @Inject
    CustomerRecords(InteractionLog log, Catalog catalog, Reviews reviews) {
        this.log = log;
        this.catalog = catalog;
        this.reviews = reviews;
    }

    Component history(Customer customer) {
        return new HistoryTable(cursor -> historyPage(customer, cursor));
    }

    private Page<HistoryRow> historyPage(Customer customer, @Nullable String cursor) {
        var page = log.listByCustomer(customer.id(), cursor, HISTORY_PAGE);
        return new Page<>(HistoryRow.of(page.items(), catalog), page.nextCursor());
    }

    Component orders(Customer customer) {
        List<Order> orders = log.listOrders(customer.id(), MOST_ORDERS);
        List<Item> items = catalog.listItems(orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(Order.Line::itemId)
                .distinct()
                .toList());
        return new OrderList(orders, items, orders.size() == MOST_ORDERS);
    }

    Component reviews(Customer customer) {
        var written = reviews.listByCustomer(customer.id(), MOST_REVIEWS);
        List<Item> items = catalog.listItems(
                written.stream().map(review -> review.itemId()).distinct().toList());
        return new ReviewList(written, items, written.size() == MOST_REVIEWS);
    }
}
