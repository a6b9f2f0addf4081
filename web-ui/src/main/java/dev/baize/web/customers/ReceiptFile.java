package dev.baize.web.customers;

import dev.baize.domain.customer.ErasureReceipt;

import java.util.TreeMap;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/// A receipt as JSON, with the names the REST interface has for it.
final class ReceiptFile {
    private ReceiptFile() {}

    static String of(ErasureReceipt receipt) {
        JsonObjectBuilder rows = Json.createObjectBuilder();
        new TreeMap<>(receipt.erasedRows()).forEach(rows::add);
        return Json.createObjectBuilder()
                .add("receipt_id", receipt.receiptId())
                .add("erased_at", receipt.erasedAt().toString())
                .add("erased_rows", rows)
                .add("signature", receipt.signature())
                .build()
                .toString();
    }
}
