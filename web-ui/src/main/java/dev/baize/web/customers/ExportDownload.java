package dev.baize.web.customers;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.baize.domain.DomainException;
import dev.baize.domain.customer.Customer;
import dev.baize.web.portal.SignedIn;

import java.io.IOException;
import java.util.Locale;
import jakarta.servlet.http.HttpServletResponse;

/// Answers the press on "Download all data" with a JSON file that is written while it is read.
final class ExportDownload implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final transient CustomerCare care;
    private final transient Customer customer;

    ExportDownload(CustomerCare care, Customer customer) {
        this.care = care;
        this.customer = customer;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        if (!(event.getRequest().getUserPrincipal() instanceof SignedIn person)) {
            event.getResponse().setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var file = new ExportFile(() -> {
            event.setFileName("customer-" + customer.pseudonym().toLowerCase(Locale.ROOT) + ".json");
            event.setContentType("application/json");
            event.getResponse().setHeader("Cache-Control", "no-store");
            return event.getOutputStream();
        });
        try {
            care.export(person, customer, file);
            file.finish();
        } catch (DomainException refused) {
            event.getResponse()
                    .setStatus(
                            refused.kind() == DomainException.Kind.FORBIDDEN
                                    ? HttpServletResponse.SC_FORBIDDEN
                                    : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
