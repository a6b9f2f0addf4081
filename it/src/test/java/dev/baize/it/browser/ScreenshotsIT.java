package dev.baize.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.baize.it.product.Api;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/// Takes the pictures of docs/images, when it is told the folder:
/// `./mvnw -pl it -am verify -Dit.test=ScreenshotsIT -Dbaize.screenshots=docs/images`.
@EnabledIfSystemProperty(named = "baize.screenshots", matches = ".+", disabledReason = "no folder is given")
class ScreenshotsIT {
    private static final long MOST_BYTES = 300_000;
    private static final String PICTURES_THERE = """
            () => {
              const within = root => [...root.querySelectorAll('*')].flatMap(e => e.shadowRoot ? within(e.shadowRoot) : [e]);
              const visible = ({ x, y, width, height }) => width && x + width / 2 < innerWidth && y + height / 2 < innerHeight;
              return within(document).filter(e => e.localName === 'img' && visible(e.getBoundingClientRect()))
                .every(image => image.complete && image.naturalWidth > 0)
                && ![...document.querySelectorAll('.v-loading-indicator')].some(bar => bar.checkVisibility({ opacityProperty: true }));
            }""";

    private static final Look ENGLISH = Look.ENGLISH_DESKTOP;
    private static final Look CHINESE = new Look(Screen.DESKTOP, Look.CHINESE, ColorScheme.LIGHT);
    private static final Look PHONE = Look.CHINESE_PHONE;

    private final Path folder =
            Path.of(System.getProperty("baize.home", "")).resolve(System.getProperty("baize.screenshots", ""));

    @Test
    void shop() throws IOException {
        shop(ENGLISH, "shop-home", shop -> shop.open(""));
        shop(ENGLISH, "shop-list", shop -> shop.open("?category=food/tea"));
        shop(CHINESE, "shop-item-zh", shop -> shop.open("?item=teaware-004"));
        shop(ENGLISH, "shop-cart", shop -> {
            shop.addToCart("camping-003");
            shop.addToCart("cup-013");
            shop.open("?cart");
        });
        shop(new Look(Screen.PHONE, Look.ENGLISH, ColorScheme.DARK), "shop-phone-dark", shop -> shop.open(""));
        shop(PHONE, "shop-phone-zh", shop -> shop.open("?item=dress-005"));
    }

    @Test
    void shelfOfASignedInCustomer() throws IOException {
        shop(ENGLISH, "shop-signed-in", shop -> {
            shop.open("");
            shop.signIn(2);
        });
    }

    @Test
    void portal() throws IOException {
        try (Visit visit = Visit.by(ENGLISH)) {
            visit.open("admin").locator("vaadin-login-form").waitFor();
            save(visit.page(), "portal-sign-in");
            var portal = new Portal(visit);
            portal.signIn();
            for (String area : portal.areas()) {
                portal.open(area);
                save(visit.page(), "portal-" + (area.isEmpty() ? "overview" : area.replace('/', '-')));
            }
            portal.open("customers");
            String customer = portal.firstDetail("customers").orElseThrow();
            portal.open(customer);
            save(visit.page(), "portal-customer");
            portal.open("preview?customer=" + customer.substring(customer.lastIndexOf('/') + 1));
            save(visit.page(), "portal-preview");
        }
    }

    /// The report on a real shop's year of orders, tried and not stored, so that the demo shop stays as it is.
    @Test
    void importReport() throws IOException {
        Path orders = Path.of(System.getenv("BAIZE_DATA"), "uci-online-retail", "online_retail_2010-12_2011-12.csv.gz");
        Assumptions.assumeTrue(Files.exists(orders), "The public data set is not there: " + orders);
        Api operator = RunningProduct.get().asOperator();
        String id = operator.send(
                        "POST",
                        "/api/v1/imports?format=online-retail&file_name=online-retail.csv.gz&dry_run=true",
                        HttpRequest.BodyPublishers.ofFile(orders),
                        "application/octet-stream")
                .expect(202)
                .json()
                .getString("import_id");
        try (Visit visit = Visit.by(ENGLISH)) {
            var portal = new Portal(visit);
            portal.signIn();
            portal.open("imports/" + id);
            visit.page().locator(".shares").waitFor();
            portal.settle();
            save(visit.page(), "portal-import");
        }
    }

    @Test
    void portalInChineseAndOnAPhone() throws IOException {
        portalFront(new Look(Screen.DESKTOP, Look.CHINESE, ColorScheme.DARK), "portal-overview-zh-dark");
        portalFront(PHONE, "portal-phone-zh");
    }

    private void portalFront(Look look, String name) throws IOException {
        try (Visit visit = Visit.by(look)) {
            new Portal(visit).signIn();
            save(visit.page(), name);
        }
    }

    private void shop(Look look, String name, Consumer<Shop> way) throws IOException {
        try (Visit visit = Visit.by(look)) {
            way.accept(new Shop(visit));
            save(visit.page(), name);
        }
    }

    private void save(Page page, String name) throws IOException {
        Path file = folder.resolve(name + ".png");
        page.waitForFunction(PICTURES_THERE);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        if (Files.size(file) >= MOST_BYTES) {
            reduceColours(file);
        }
        assertThat(Files.size(file)).as("bytes of " + file).isLessThan(MOST_BYTES);
    }

    /// By ImageMagick: soft gradients are what makes a picture large, and 256 colours show them well enough.
    private static void reduceColours(Path file) throws IOException {
        var convert = new ProcessBuilder("convert", file.toString(), "+dither", "-colors", "256", "PNG8:" + file)
                .inheritIO()
                .start();
        try {
            assertThat(convert.waitFor()).as("convert (ImageMagick) of " + file).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
