package dev.baize.web.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.baize.domain.importing.ImportFormat;
import dev.baize.domain.importing.ImportSample;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Icons;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import static dev.baize.web.portal.Texts.text;

/// How a format looks: what it brings, its columns, its first lines, and the whole sample to take away.
final class FormatGuide extends Div {
    FormatGuide() {
        addClassName("format-guide");
    }

    void show(ImportFormat format) {
        ImportSample sample = ImportSample.of(format);
        Pre lines = new Pre(sample.text());
        lines.addClassName("sample");
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("role", "region");
        lines.getElement().setAttribute("aria-label", text("imports.sample.of", ImportWords.format(format)));
        removeAll();
        add(
                new Paragraph(text("imports.about", format)),
                new Facts()
                        .fact(text("imports.brings"), text("imports.brings", format))
                        .fact(text("imports.needs"), text("imports.needs", format)),
                lines,
                download(sample));
    }

    private static Anchor download(ImportSample sample) {
        byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), sample.fileName(), "application/octet-stream", bytes.length)),
                "");
        link.add(Icons.of("download"), new Span(text("imports.sample", sample.fileName())));
        link.addClassName("download-link");
        link.getElement().setAttribute("download", sample.fileName());
        return link;
    }
}
