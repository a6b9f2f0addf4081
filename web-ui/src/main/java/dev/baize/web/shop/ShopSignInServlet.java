package dev.baize.web.shop;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Stands in for the sign-in of a shop: names a simulated customer and gets the token that a shop's server would sign.
///
/// Only the simulated customers `demo-0001` and up can be named, so that the page gives nobody a real customer's token.
@WebServlet("/shop/sign-in")
public class ShopSignInServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern SIMULATED_CUSTOMER = Pattern.compile("demo-\\d{4}");
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int MAX_BODY = 1_000;

    @Inject
    private transient DemoShopAccess access;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!access.isOpen()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<String> customer = customerOf(request);
        Optional<byte[]> secret = access.tokenSecret();
        if (customer.isEmpty() || secret.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Instant expiry = Instant.now().plus(LIFETIME);
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("customer_id", customer.get())
                        .add("token", CustomerTokenSigner.sign(customer.get(), expiry, secret.get()))
                        .add("expires_at", expiry.getEpochSecond())
                        .build()
                        .toString());
    }

    private static Optional<String> customerOf(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MAX_BODY) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(request.getInputStream())) {
            JsonObject body = reader.readObject();
            return Optional.of(body.getString("customer_id", ""))
                    .filter(id -> SIMULATED_CUSTOMER.matcher(id).matches());
        } catch (JsonException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
