package dev.baize.domain.importing.format;

import dev.baize.domain.catalog.ItemDraft;
import dev.baize.domain.importing.report.RowReason;
import dev.baize.domain.importing.source.SourceFile;
import dev.baize.domain.importing.source.SourceRow;
import dev.baize.domain.importing.source.SourceRow.Json;
import dev.baize.domain.importing.source.SourceRows;
import dev.baize.domain.interaction.EventDraft;
import dev.baize.domain.interaction.InteractionType;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/// `events`: behaviour as NDJSON, one event per line in the fields of `POST /api/v1/events`.
final class EventsReader extends RowwiseReader {
    private static final int MAX_EVENT_ID = 128;
    private static final int MAX_SESSION_ID = 64;
    private static final int MAX_TRANSACTION_ID = 100;
    private static final int MAX_DECISION_ID = 26;
    private static final int MAX_SEARCH_TERM = 500;
    private static final int MAX_ITEMS = 200;

    private final ReaderContext context;

    EventsReader(ReaderContext context) {
        this.context = context;
    }

    @Override
    SourceRows open(SourceFile file) throws IOException {
        return file.json();
    }

    @Override
    void accept(RowFields fields, SourceRow row, Reading reading) throws UnusableRow {
        if (!(row instanceof Json json)) {
            throw new UnusableRow(RowReason.NOT_JSON, "");
        }
        JsonObject object = json.object();
        String name = fields.require("event_name", "event");
        InteractionType type = InteractionType.parse(name)
                .orElseThrow(() -> new UnusableRow(RowReason.EVENT_UNKNOWN, "event_name " + name));
        @Nullable String customer = fields.findId(ReviewFacts.MAX_CUSTOMER_ID, "customer_id", "user_id");
        @Nullable String session = fields.findId(MAX_SESSION_ID, "session_id");
        if (customer == null && session == null) {
            throw new UnusableRow(RowReason.FIELD_MISSING, "customer_id or session_id");
        }
        Instant at = fields.findTime(context, "timestamp");
        if (at == null) {
            throw new UnusableRow(RowReason.FIELD_MISSING, "timestamp");
        }
        EventDraft draft = new EventDraft(
                eventId(fields, object, customer, reading),
                type,
                customer,
                session,
                at,
                lines(object, fields, type),
                fields.findText(MAX_SEARCH_TERM, "search_term"),
                fields.findId(MAX_TRANSACTION_ID, "transaction_id"),
                fields.findId(MAX_DECISION_ID, "decision_id"),
                "import");
        reading.keep(fields, reading.hash.of(draft.eventId()), at, List.of(new Fact.OfEvent(draft)));
    }

    private String eventId(RowFields fields, JsonObject object, @Nullable String customer, Reading reading)
            throws UnusableRow {
        String given = fields.findId(MAX_EVENT_ID, "event_id");
        if (given != null) {
            return given;
        }
        @Nullable
        String pseudonym = customer == null ? null : context.pseudonymOf().apply(customer);
        fields.remark(RowReason.EVENT_ID_MADE, fields.require("event_name", "event"));
        return "ev-" + reading.hash.hexOf(pseudonym, withoutCustomer(object));
    }

    private static String withoutCustomer(JsonObject object) {
        StringBuilder content = new StringBuilder();
        object.forEach((key, value) -> {
            if (!key.equals("customer_id") && !key.equals("user_id")) {
                content.append(key).append('=').append(value).append('\n');
            }
        });
        return content.toString();
    }

    private static List<EventDraft.Line> lines(JsonObject event, RowFields fields, InteractionType type)
            throws UnusableRow {
        List<EventDraft.Line> lines = new ArrayList<>();
        JsonValue items = event.get("items");
        if (items instanceof JsonArray array) {
            if (array.size() > MAX_ITEMS) {
                throw new UnusableRow(RowReason.FIELD_TOO_LONG, "items holds more than " + MAX_ITEMS);
            }
            for (JsonValue item : array) {
                if (!(item instanceof JsonObject object)) {
                    throw new UnusableRow(RowReason.FIELD_INVALID, "items must hold objects");
                }
                lines.add(line(object, fields, event));
            }
        }
        if (lines.isEmpty() && needsItem(type)) {
            throw new UnusableRow(RowReason.FIELD_MISSING, "items");
        }
        return lines;
    }

    private static EventDraft.Line line(JsonObject item, RowFields event, JsonObject whole) throws UnusableRow {
        RowFields fields = new RowFields(event.line(), name -> scalar(item, name), List.of());
        String itemId = fields.requireId(ItemDraft.MAX_ITEM_ID, "item_id", "product_id", "sku");
        BigDecimal quantity = fields.findNumber("quantity");
        int count = quantity == null ? 1 : Numbers.quantity(quantity, "quantity");
        if (count < 1) {
            throw new UnusableRow(RowReason.QUANTITY_NOT_POSITIVE, "quantity of item " + itemId);
        }
        String currency = fields.find("currency");
        String shown = currency == null ? scalar(whole, "currency") : currency;
        if (shown != null && !shown.matches("[A-Za-z]{3}")) {
            throw new UnusableRow(RowReason.FIELD_INVALID, "currency must be an ISO 4217 code such as CNY");
        }
        EventDraft.Line line = new EventDraft.Line(
                itemId,
                fields.findPrice("price"),
                shown == null ? null : shown.toUpperCase(Locale.ROOT),
                count,
                fields.findRating("rating"));
        fields.remarks().forEach(remark -> event.remark(remark.reason(), remark.excerpt()));
        return line;
    }

    private static boolean needsItem(InteractionType type) {
        return switch (type) {
            case SEARCH, CHAT, SHARE, BEGIN_CHECKOUT, LIST_VIEW, REFUND -> false;
            default -> true;
        };
    }
}
