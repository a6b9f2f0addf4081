package dev.baize.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.baize.it.product.Api;
import dev.baize.it.product.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/// `<baize-shelf>` on the page of a shop that Baize knows nothing of but its origin.
class ShelfWidgetIT {
    private static final int MOST_BYTES = 8 * 1024;
    private static final String RECOMMENDATIONS = "**/api/v1/recommendations?**";
    private static final String CARDS = "baize-shelf li.card:not(.waiting) a";

    private final RunningProduct product = RunningProduct.get();
    private final String baize = product.base().toString().replaceAll("/$", "");
    private ForeignPage shop;
    private Visit visit;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        visit = Visit.by(Look.ENGLISH_DESKTOP);
        page = visit.page();
        shop = new ForeignPage(baize);
    }

    @AfterEach
    void close() {
        visit.close();
        shop.close();
    }

    @Test
    void script_asServed_isAtMost8KilobytesCompressed() throws IOException {
        String script =
                product.asNobody().get("/widgets/baize-shelf.js").expect(200).body();
        assertThat(compressed(script)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void shelf_onAnAllowedOriginUnderAStrictPolicy_showsAndReports() {
        page.navigate(shop.show(keyFor(shop.origin()), "<baize-shelf placement='home' limit='5'></baize-shelf>"));
        page.locator(CARDS).first().waitFor();
        assertThat(page.locator(CARDS).count()).isEqualTo(5);
        String session = (String) page.evaluate("() => sessionStorage['baize-session']");
        page.evaluate("() => addEventListener('baize-select', event => event.preventDefault())");
        page.locator(CARDS).nth(1).click();
        var log = Database.awaitLog(
                session,
                rows -> rows.stream().anyMatch(row -> row.type().equals("recommendation_click"))
                        && rows.stream().anyMatch(row -> row.type().equals("recommendation_impression")));
        assertThat(log)
                .extracting(Database.Recorded::decision)
                .containsOnly(log.getFirst().decision());
        // Pictures lie at the other shop's own addresses here, where there are none; nothing else may go wrong.
        assertThat(visit.takeComplaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void shelf_onAnotherOrigin_hidesAndSaysWhy() {
        page.navigate(shop.show(keyFor("https://shop.example"), "<baize-shelf></baize-shelf><p id=after>after</p>"));
        page.waitForFunction("() => document.querySelector('baize-shelf').hidden");
        assertThat(page.isVisible("#after")).isTrue();
        assertThat(visit.takeComplaints()).anyMatch(complaint -> complaint.contains("baize-shelf"));
    }

    @Test
    void preflight_fromAnAllowedOrigin_allowsWhatTheWidgetSends() {
        keyFor(shop.origin());
        Api browser = product.asNobody()
                .with("Origin", shop.origin())
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,content-type,x-baize-customer-token");
        var reply = browser.send("OPTIONS", "/api/v1/events", java.net.http.HttpRequest.BodyPublishers.noBody(), "");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(shop.origin());
        assertThat(reply.header("Access-Control-Allow-Headers"))
                .containsIgnoringCase("authorization")
                .containsIgnoringCase("content-type")
                .containsIgnoringCase("x-baize-customer-token");
    }

    @Test
    void answer_fullOfMarkup_isShownAsTextAndItsAddressesAreRefused() {
        answer("""
                {"item_id":"x","title":"<img src=x onerror=alert(1)>","url":"javascript:alert(1)",
                 "image_url":"data:text/html,<script>alert(1)</script>","price":"9.50","currency":"EUR","position":1,
                 "reason":{"code":"r","text":"</span><script>alert(1)</script>"}}""");
        List<String> ran = new ArrayList<>();
        page.onDialog(dialog -> {
            ran.add(dialog.message());
            dialog.dismiss();
        });
        page.navigate(shop.show("bz_any", "<baize-shelf></baize-shelf>"));
        page.locator(CARDS).first().waitFor();
        assertThat(page.innerText("baize-shelf .title")).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(page.getAttribute(CARDS, "href")).isEqualTo("#");
        assertThat(page.locator("baize-shelf img, baize-shelf script").count()).isZero();
        page.locator(CARDS).first().click();
        assertThat(page.url()).doesNotEndWith("#");
        assertThat(ran).as("scripts of the answer that ran").isEmpty();
    }

    @Test
    void answer_empty_hidesTheShelf() {
        answer("");
        page.navigate(shop.show("bz_any", "<baize-shelf></baize-shelf>"));
        page.waitForFunction("() => document.querySelector('baize-shelf').hidden");
    }

    @Test
    void attributes_sayWhatIsAskedAndInWhichLanguage() {
        answer("""
                {"item_id":"x","title":"杯子","url":"https://shop.example/x","price":"9.50","currency":"CNY","position":1}""");
        Request asked = page.waitForRequest(RECOMMENDATIONS, () -> page.navigate(shop.show("bz_any", """
                        <baize-shelf placement="item" item-id="A&amp;B 1" category="home" exclude="C,D" limit="7" lang="zh-CN"
                          heading-level="3"></baize-shelf>""")));
        assertThat(asked.url())
                .contains(
                        "placement=item", "item_id=A%26B+1", "category=home", "exclude=C%2CD", "limit=7", "locale=zh");
        page.locator(CARDS).first().waitFor();
        assertThat(page.innerText("baize-shelf h3")).isEqualTo("搭配推荐");
        assertThat(page.innerText("baize-shelf .price")).isEqualTo("¥9.50");
        assertThat(page.locator("baize-shelf ul").getAttribute("role")).isEqualTo("list");
    }

    @Test
    void looks_areTheShopsByPropertyAndPart() {
        answer(
                "{\"item_id\":\"x\",\"title\":\"Cup\",\"url\":\"/x\",\"price\":\"1\",\"currency\":\"EUR\",\"position\":1}");
        page.navigate(shop.show("bz_any", "<baize-shelf></baize-shelf>"));
        page.locator(CARDS).first().waitFor();
        page.evaluate("""
                () => {
                  const sheet = new CSSStyleSheet();
                  sheet.replaceSync('baize-shelf { --baize-card-width: 99px } baize-shelf::part(price) { color: rgb(1, 2, 3) }');
                  document.adoptedStyleSheets = [sheet];
                }""");
        assertThat(page.locator("baize-shelf li").boundingBox().width).isEqualTo(99);
        assertThat(page.locator("baize-shelf .price").evaluate("price => getComputedStyle(price).color"))
                .isEqualTo("rgb(1, 2, 3)");
    }

    private void answer(String items) {
        String body =
                "{\"decision_id\":\"01ARZ3NDEKTSV4RRFFQ69G5FAV\",\"placement\":\"home\",\"items\":[" + items + "]}";
        page.route(
                RECOMMENDATIONS,
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("application/json")
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody(body)));
        page.route(
                "**/api/v1/events",
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(200)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody("{}")));
    }

    private String keyFor(String origin) {
        List<String> scopes = List.of("events:write", "recommendations:read");
        String body = "{\"name\":\"another shop\",\"kind\":\"browser\",\"scopes\":[\"" + String.join("\",\"", scopes)
                + "\"],\"allowed_origins\":[\"" + origin + "\"]}";
        return product.asOperator()
                .post("/api/v1/keys", body)
                .expect(201)
                .json()
                .getString("secret");
    }

    private static int compressed(String script) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new BestGzip(bytes)) {
            gzip.write(script.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
