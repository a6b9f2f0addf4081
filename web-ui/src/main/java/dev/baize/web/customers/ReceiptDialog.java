package dev.baize.web.customers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.baize.domain.customer.ErasureReceipt;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import static dev.baize.web.portal.Texts.text;

/// The proof that a customer was erased, to read and to keep.
final class ReceiptDialog extends Dialog {
    ReceiptDialog(ErasureReceipt receipt) {
        setHeaderTitle(text("customer.receipt"));
        setWidth("min(36rem, 92vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Facts facts = new Facts()
                .fact(text("customer.receipt.id"), mono(receipt.receiptId()))
                .fact(text("customer.receipt.at"), new Moment(receipt.erasedAt()));
        new TreeMap<>(receipt.erasedRows())
                .forEach((table, rows) -> facts.fact(text("customer.receipt.rows", table), Numbers.whole(rows)));
        facts.fact(text("customer.receipt.signature"), mono(receipt.signature()));
        add(new Paragraph(text("customer.receipt.explained")), facts);
        Button done = new Button(text("customer.list"), _ -> {
            close();
            UI.getCurrent().navigate(CustomersView.class);
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(download(receipt), done);
    }

    private static Anchor download(ErasureReceipt receipt) {
        byte[] file = ReceiptFile.of(receipt).getBytes(StandardCharsets.UTF_8);
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(file),
                        "erasure-" + receipt.receiptId() + ".json",
                        "application/json",
                        file.length)),
                AttachmentType.DOWNLOAD,
                text("customer.receipt.download"));
        download.addClassName("button-link");
        download.addComponentAsFirst(Icons.of("download"));
        return download;
    }

    private static Span mono(String value) {
        Span span = new Span(value);
        span.addClassName("mono");
        return span;
    }
}
