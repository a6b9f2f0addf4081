package dev.baize.it.container;

import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts the product before Arquillian looks for its server, and tells it, through arquillian.xml, where that is.
final class ProductFirst implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        // The probe runs this once more inside the server, which has this in its environment; there is nothing to
        // start.
        if (System.getenv("BAIZE_HTTP_PORT") == null) {
            tell(RunningProduct.get());
        }
    }

    private static void tell(RunningProduct product) {
        System.setProperty("baize.it.liberty", product.data().liberty().toString());
        System.setProperty("baize.it.http-port", String.valueOf(product.port()));
    }
}
