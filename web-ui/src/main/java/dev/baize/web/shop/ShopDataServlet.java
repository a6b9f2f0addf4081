package dev.baize.web.shop;

import dev.baize.domain.DomainException;
import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemQuery;
import dev.baize.domain.review.Review;
import dev.baize.domain.review.Reviews;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// What the shop's own system would answer to its own page: categories, item lists, one item with its reviews.
@WebServlet("/shop/data/*")
public class ShopDataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int MAX_LIMIT = 48;
    private static final int REVIEWS_SHOWN = 12;
    private static final int REVIEWS_AVERAGED = 200;

    @Inject
    private transient DemoShopAccess access;

    @Inject
    private transient Catalog catalog;

    @Inject
    private transient Reviews reviews;

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
        catalog.listCategories()
                .forEach(category -> rows.add(Json.createObjectBuilder()
                        .add("path", category.path())
                        .add("name_en", category.nameEn())
                        .add("name_zh", category.nameZh())
                        .add("items", category.items())));
        return Json.createObjectBuilder().add("categories", rows);
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
        page.items().forEach(item -> rows.add(summary(item, localeOf(request))));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", rows);
        if (page.nextCursor() != null) {
            answer.add("next_cursor", page.nextCursor());
        }
        return answer;
    }

    private Optional<JsonObjectBuilder> item(HttpServletRequest request) {
        return catalog.findItem(Optional.ofNullable(request.getParameter("id")).orElse(""))
                .map(item -> detail(item, localeOf(request)));
    }

    private JsonObjectBuilder detail(Item item, Locale locale) {
        JsonObjectBuilder attributes = Json.createObjectBuilder();
        item.attributes().forEach(attributes::add);
        List<Review> written =
                reviews.listByItem(item.id(), null, REVIEWS_AVERAGED).items();
        JsonArrayBuilder shown = Json.createArrayBuilder();
        written.stream().limit(REVIEWS_SHOWN).forEach(review -> shown.add(reviewOf(review)));
        JsonObjectBuilder detail = summary(item, locale)
                .add("attributes", attributes)
                .add("available", item.available())
                .add("reviews", shown)
                .add("review_count", written.size());
        written.stream()
                .map(Review::rating)
                .filter(rating -> rating != null)
                .mapToInt(Integer::intValue)
                .average()
                .ifPresent(mean -> detail.add("average_rating", Math.round(mean * 10) / 10.0));
        @Nullable String description = item.text(locale).description();
        addIfKnown(detail, "description", description);
        addIfKnown(detail, "brand", item.brand());
        return detail;
    }

    private static JsonObjectBuilder summary(Item item, Locale locale) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("item_id", item.itemId())
                .add("title", item.text(locale).title());
        addIfKnown(row, "category", item.category());
        addIfKnown(row, "currency", item.currency());
        addIfKnown(row, "image_url", item.imageUrl());
        if (item.price() != null) {
            row.add("price", item.price().toPlainString());
        }
        return row;
    }

    private static JsonObjectBuilder reviewOf(Review review) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("text", review.text())
                .add("language", review.language())
                .add("written_at", review.writtenAt().toString());
        addIfKnown(row, "title", review.title());
        if (review.rating() != null) {
            row.add("rating", review.rating());
        }
        return row;
    }

    private static void addIfKnown(JsonObjectBuilder object, String name, @Nullable String value) {
        if (value != null) {
            object.add(name, value);
        }
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
