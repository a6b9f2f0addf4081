package dev.baize.it.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.baize.it.product.RunningProduct;

import java.util.ArrayList;
import java.util.List;

/// One visitor with a browser of their own: no cookies, nothing stored, and a record of all that the browser
/// complains about.
final class Visit implements AutoCloseable {
    private static final double PATIENCE_MS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add("script error: " + error));
    }

    /// Motion is reduced, so that nothing is judged half-way through a transition.
    static Visit by(Look look) {
        return new Visit(Chromium.get()
                .newContext(new NewContextOptions()
                        .setViewportSize(look.screen().width, look.screen().height)
                        .setLocale(look.language())
                        .setColorScheme(look.colours())
                        .setReducedMotion(ReducedMotion.REDUCE)));
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    Page page() {
        return page;
    }

    /// @param path of the product, with its query
    Page open(String path) {
        page.navigate(RunningProduct.get().base().resolve(path).toString());
        return page;
    }

    /// What the console has said since the last time.
    List<String> takeComplaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    @Override
    public void close() {
        context.close();
    }
}
