package dev.baize.web.shop;

import dev.baize.domain.catalog.Catalog;
import dev.baize.domain.catalog.Item;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Serves `/shop/images/{item_id}.svg`, the drawn picture of an item.
@WebServlet("/shop/images/*")
public class ItemPictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String SUFFIX = ".svg";

    @Inject
    private transient Catalog catalog;

    @Inject
    private transient ItemPictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Item> item = itemIdOf(request.getPathInfo()).flatMap(catalog::findItem);
        if (item.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] picture = pictures.draw(item.get()).getBytes(StandardCharsets.UTF_8);
        String tag = tagOf(picture);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    private static Optional<String> itemIdOf(String path) {
        return Optional.ofNullable(path)
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(1, name.length() - SUFFIX.length()));
    }

    private static String tagOf(byte[] picture) {
        CRC32 sum = new CRC32();
        sum.update(picture);
        return '"' + Long.toHexString(sum.getValue()) + '"';
    }
}
