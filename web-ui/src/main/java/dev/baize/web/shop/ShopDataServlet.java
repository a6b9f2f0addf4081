package dev.baize.web.shop;

import dev.baize.domain.DomainException;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Category;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.domain.demo.DemoCustomers;
import dev.baize.domain.review.Reviews;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// What the shop's own system would answer to its own page: categories, item lists, one item with its reviews,
/// and whom one may sign in as.
@WebServlet("/shop/data/*")
public class ShopDataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int MAX_LIMIT = 48;
    private static final int REVIEWS_AVERAGED = 200;

    @Inject
    private transient DemoShopAccess access;

    @Inject
    private transient Catalog catalog;

    @Inject
    private transient Reviews reviews;

    @Inject
    private transient DemoCustomers customers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!access.isOpen()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Optional<JsonObjectBuilder> answer =
                    switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
                        case "/categories" -> Optional.of(categories());
                        case "/items" -> Optional.of(items(request));
                        case "/item" -> item(request);
                        case "/customers" -> Optional.of(customers(request));
                        default -> Optional.empty();
                    };
            if (answer.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("application/json; charset=utf-8");
            response.setHeader("Cache-Control", "no-cache");
            response.getWriter().write(answer.get().build().toString());
        } catch (DomainException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private JsonObjectBuilder categories() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        catalog.listCategories().forEach(category -> rows.add(category(category)));
        return Json.createObjectBuilder().add("categories", rows);
    }

    /// A category at the top shows itself by the picture of one of its items.
    private JsonObjectBuilder category(Category category) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("path", category.path())
                .add("name_en", category.nameEn())
                .add("name_zh", category.nameZh())
                .add("items", category.items());
        if (!category.path().contains("/")) {
            catalog.searchItems(new ItemQuery(null, category.path(), null, true, null, 1)).items().stream()
                    .map(Item::imageUrl)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(image -> row.add("image_url", image));
        }
        return row;
    }

    private JsonObjectBuilder items(HttpServletRequest request) {
        var query = new ItemQuery(
                blankToNull(request.getParameter("q")),
                blankToNull(request.getParameter("category")),
                numberOf(request.getParameter("price_max")),
                true,
                blankToNull(request.getParameter("cursor")),
                limitOf(request.getParameter("limit")));
        var page = catalog.searchItems(query);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        page.items().forEach(item -> rows.add(ItemJson.summary(item, localeOf(request))));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", rows);
        if (page.nextCursor() != null) {
            answer.add("next_cursor", page.nextCursor());
        }
        return answer;
    }

    private Optional<JsonObjectBuilder> item(HttpServletRequest request) {
        return catalog.findItem(Optional.ofNullable(request.getParameter("id")).orElse(""))
                .map(item -> ItemJson.detail(
                        item,
                        reviews.listByItem(item.id(), null, REVIEWS_AVERAGED).items(),
                        localeOf(request)));
    }

    /// The simulated customers one may sign in as.
    private JsonObjectBuilder customers(HttpServletRequest request) {
        boolean chinese = localeOf(request).equals(Locale.CHINESE);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        customers
                .listDescribed()
                .forEach(customer -> rows.add(Json.createObjectBuilder()
                        .add("customer_id", customer.shopCustomerId())
                        .add("name", chinese ? customer.nameZh() : customer.nameEn())
                        .add("sketch", chinese ? customer.sketchZh() : customer.sketchEn())));
        return Json.createObjectBuilder().add("customers", rows);
    }

    private static Locale localeOf(HttpServletRequest request) {
        return "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Locale.CHINESE;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable BigDecimal numberOf(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw DomainException.invalid("price_max", "price_max must be a number");
        }
    }

    private static int limitOf(@Nullable String text) {
        try {
            return text == null ? MAX_LIMIT : Math.clamp(Integer.parseInt(text), 1, MAX_LIMIT);
        } catch (NumberFormatException e) {
            throw DomainException.invalid("limit", "limit must be a number");
        }
    }
}
