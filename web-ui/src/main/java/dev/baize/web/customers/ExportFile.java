package dev.baize.web.customers;

import dev.baize.domain.customer.Customers.ExportReader;
import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.util.Map;
import java.util.function.Supplier;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;

/// Writes an export as one JSON object, an array of rows for each table, as the rows come.
///
/// Nothing is opened before the first row, so that an export that is refused leaves no half file.
final class ExportFile implements ExportReader {
    private final Supplier<OutputStream> target;
    private @Nullable JsonGenerator json;
    private @Nullable String table;

    ExportFile(Supplier<OutputStream> target) {
        this.target = target;
    }

    @Override
    public void row(String rowTable, Map<String, @Nullable Object> row) {
        JsonGenerator out = json;
        if (out == null) {
            out = Json.createGenerator(target.get());
            out.writeStartObject();
            json = out;
        }
        if (!rowTable.equals(table)) {
            if (table != null) {
                out.writeEnd();
            }
            out.writeStartArray(rowTable);
            table = rowTable;
        }
        out.writeStartObject();
        for (Map.Entry<String, @Nullable Object> field : row.entrySet()) {
            write(out, field.getKey(), field.getValue());
        }
        out.writeEnd();
    }

    private static void write(JsonGenerator out, String name, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull(name);
            case Boolean flag -> out.write(name, flag);
            case Integer number -> out.write(name, number);
            case Long number -> out.write(name, number);
            case Double number -> out.write(name, number);
            case Map<?, ?> fields -> {
                out.writeStartObject(name);
                fields.forEach((key, each) -> write(out, String.valueOf(key), each));
                out.writeEnd();
            }
            default -> out.write(name, value.toString());
        }
    }

    /// Completes the file. An export that broke off is never completed: half of it must not look like the whole.
    void finish() {
        JsonGenerator out = json;
        if (out != null) {
            if (table != null) {
                out.writeEnd();
            }
            out.writeEnd();
            out.close();
        }
    }
}
