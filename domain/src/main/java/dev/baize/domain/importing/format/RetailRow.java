package dev.baize.domain.importing.format;

import dev.baize.domain.importing.report.Remark;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// A usable row of an Online Retail file whose time is still text: the order of day and month shows only in the
/// file as a whole. Its texts are shared among rows, so that half a million take some 50 MB.
///
/// @param quantity always positive; the direction is in `cancelled`
/// @param date the time as written, a key into the file's resolved times
/// @param hash of the whole row, the customer by pseudonym
record RetailRow(
        long line,
        String invoice,
        boolean cancelled,
        String item,
        @Nullable String customer,
        int quantity,
        BigDecimal price,
        String date,
        String country,
        long hash,
        List<Remark> remarks) {}
