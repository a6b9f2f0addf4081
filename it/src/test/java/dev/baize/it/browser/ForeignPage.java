package dev.baize.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A page of another shop, served from a port of its own: another origin to the browser.
///
/// Its content security policy allows no inline script and no inline style, and Baize for nothing but the script and
/// the calls that the widget's instructions name.
final class ForeignPage implements AutoCloseable {
    private final HttpServer server;
    private final String baize;
    private volatile String page = "";

    /// @param baize origin of the product
    ForeignPage(String baize) throws IOException {
        this.baize = baize;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /// @param key browser key
    /// @param body HTML
    /// @return the page's address
    String show(String key, String body) {
        page = String.format(Locale.ROOT, """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Another shop</title>
                <script async src="%s/widgets/baize-shelf.js" data-key="%s"></script></head>
                <body><main><h1>Another shop</h1>%s</main></body></html>""", baize, key, body);
        return origin() + "/";
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src " + baize + "; connect-src " + baize + "; img-src 'self' "
                                    + baize + " data:; require-trusted-types-for 'script'");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
