package dev.baize.web.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// The shop's one HTML page, with the publishable key written into it.
@WebServlet(urlPatterns = {"/shop", "/shop/"})
public class ShopPageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String TEMPLATE = "/WEB-INF/shop/index.html";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Inject
    private transient DemoShopAccess access;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!access.isOpen()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String page = template().replace("{{key}}", access.browserKey());
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String template() throws IOException {
        try (var in = getServletContext().getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IOException(TEMPLATE + " is missing from the application.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
