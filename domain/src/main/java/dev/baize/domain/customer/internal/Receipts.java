package dev.baize.domain.customer.internal;

import dev.baize.domain.Ids;
import dev.baize.domain.customer.ErasureReceipt;
import dev.baize.domain.shop.InstallationSecrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Signs receipts of erasures: HMAC-SHA256 over `id|time|table=rows|…`, the tables in alphabetical order.
@ApplicationScoped
public class Receipts {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    @Inject
    public Receipts(InstallationSecrets secrets) {
        this(secrets.key("receipt"));
    }

    Receipts(byte[] key) {
        this.key = key.clone();
    }

    /// For the container's proxy only.
    protected Receipts() {
        key = new byte[0];
    }

    public ErasureReceipt issue(Instant erasedAt, Map<String, Long> erasedRows) {
        String id = Ids.newId();
        return new ErasureReceipt(id, erasedAt, erasedRows, sign(id, erasedAt, erasedRows));
    }

    public boolean isGenuine(ErasureReceipt receipt) {
        String expected = sign(receipt.receiptId(), receipt.erasedAt(), receipt.erasedRows());
        // Compared in constant time, for the time taken must not tell how much of a guess was right.
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                receipt.signature().getBytes(StandardCharsets.US_ASCII));
    }

    private String sign(String id, Instant erasedAt, Map<String, Long> erasedRows) {
        var text = new StringBuilder(id).append('|').append(erasedAt);
        new TreeMap<>(erasedRows)
                .forEach((table, rows) ->
                        text.append('|').append(table).append('=').append(rows));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
