package dev.baize.profiling.rest;

import dev.baize.domain.customer.Customers;
import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;

/// Everything held of one customer, written row by row as it is read, so that the longest history needs no more memory
/// than a page of it.
///
/// The last member is `complete`: an export that broke off is not well-formed and does not have it.
record CustomerExport(Customers customers, long customerId, Instant exportedAt) implements StreamingOutput {
    @Override
    public void write(OutputStream output) {
        try (JsonGenerator json = Json.createGenerator(output)) {
            json.writeStartObject().write("exported_at", exportedAt.toString()).writeStartObject("tables");
            var rows = new Rows(json);
            customers.exportCustomer(customerId, rows);
            rows.end();
            json.writeEnd().write("complete", true).writeEnd();
        }
    }

    /// Opens an array for each table; the rows of one table come together.
    private static final class Rows implements Customers.ExportReader {
        private final JsonGenerator json;
        private @Nullable String open;

        Rows(JsonGenerator json) {
            this.json = json;
        }

        @Override
        public void row(String table, Map<String, @Nullable Object> row) {
            if (!table.equals(open)) {
                end();
                json.writeStartArray(table);
                open = table;
            }
            json.writeStartObject();
            row.forEach(this::write);
            json.writeEnd();
        }

        void end() {
            if (open != null) {
                json.writeEnd();
            }
        }

        private void write(String name, @Nullable Object value) {
            switch (value) {
                case null -> json.writeNull(name);
                case Boolean flag -> json.write(name, flag);
                case Long number -> json.write(name, number);
                case Integer number -> json.write(name, number);
                case Double number -> json.write(name, number);
                // Money is text on the wire, for readers that compute with binary fractions.
                case BigDecimal amount -> json.write(name, amount.toPlainString());
                default -> json.write(name, value.toString());
            }
        }
    }
}
