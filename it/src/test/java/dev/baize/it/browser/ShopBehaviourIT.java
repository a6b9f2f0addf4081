package dev.baize.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.baize.it.browser.Database.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// What a visitor does in the demo shop, and what becomes of it.
class ShopBehaviourIT {
    private static final String ITEM = "keyboard-003";
    private static final String RECOMMENDATIONS = "**/api/v1/recommendations?**";

    private static final String SHELF_HEIGHT = "() => document.querySelector('baize-shelf').offsetHeight";

    private Visit visit;
    private Shop shop;

    @BeforeEach
    void enter() {
        visit = Visit.by(Look.ENGLISH_DESKTOP);
        shop = new Shop(visit);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void events_ofAWholeVisit_areInTheLogUnderTheirGa4Names() {
        Page page = shop.open("");
        page.fill(".search input", "Mug");
        page.press(".search input", "Enter");
        page.locator(".grid a.card").first().waitFor();
        page.locator(".grid a.card").first().click();
        page.locator("article .button").click();
        page.locator(".cart-link").click();
        page.fill("ul.cart input", "3");
        page.press("ul.cart input", "Enter");
        page.waitForFunction("() => document.getElementById('count').textContent === '3'");
        shop.settle();
        page.fill("ul.cart input", "1");
        page.press("ul.cart input", "Enter");
        page.waitForFunction("() => document.getElementById('count').textContent === '1'");
        shop.settle();
        page.locator(".sum .button").click();
        page.locator(".message h1").waitFor();
        List<Recorded> log = Database.awaitLog(
                shop.session(),
                rows -> types(rows)
                        .containsAll(List.of("search", "view_item_list", "select_item", "view_item", "purchase")));
        assertThat(types(log))
                .contains("add_to_cart", "remove_from_cart", "begin_checkout")
                .doesNotContain("rejected");
        assertThat(log)
                .filteredOn(row -> row.type().equals("search"))
                .extracting(Recorded::term)
                .containsOnly("Mug");
        assertThat(log)
                .filteredOn(row -> row.type().equals("add_to_cart"))
                .extracting(Recorded::quantity)
                .containsExactly(1, 2);
        assertThat(log)
                .filteredOn(row -> row.type().equals("remove_from_cart"))
                .extracting(Recorded::quantity)
                .containsExactly(2);
    }

    @Test
    void shelfCard_chosenAndBought_carriesItsDecisionThroughToThePurchase() {
        shop.open("");
        shop.shelfCards().first().click();
        shop.page().locator("article .button").click();
        shop.page().locator("#count:not(:empty)").waitFor();
        shop.open("?cart");
        shop.page().locator(".sum .button").click();
        shop.page().locator(".message h1").waitFor();
        List<Recorded> log = Database.awaitLog(
                shop.session(), rows -> types(rows).containsAll(List.of("recommendation_click", "purchase")));
        Recorded click = only(log, "recommendation_click");
        assertThat(click.decision()).hasSize(26);
        for (String type : List.of("view_item", "add_to_cart", "purchase")) {
            assertThat(only(log, type).decision()).as("decision of " + type).isEqualTo(click.decision());
            assertThat(only(log, type).item()).as("item of " + type).isEqualTo(click.item());
        }
    }

    @Test
    void event_sentWhileThePageIsLeft_isStillRecorded() {
        Page page = shop.open("?item=" + ITEM);
        String session = shop.session();
        page.locator("article .button").click();
        page.navigate("about:blank");
        Database.awaitLog(session, rows -> types(rows).contains("add_to_cart"));
    }

    @Test
    void shelf_seenForAMoment_reportsTheCardsInView() {
        shop.open("");
        List<Recorded> log =
                Database.awaitLog(shop.session(), rows -> types(rows).contains("recommendation_impression"));
        List<Recorded> seen = log.stream()
                .filter(row -> row.type().equals("recommendation_impression"))
                .toList();
        assertThat(seen).extracting(Recorded::decision).allMatch(decision -> decision.length() == 26);
        // Seven cards of 200 px fit a desktop's shelf; what one has to scroll to is not seen.
        assertThat(seen).extracting(Recorded::item).doesNotHaveDuplicates().hasSizeBetween(4, 8);
    }

    @Test
    void itemViewed_backOnTheFrontPage_changesTheShelf() {
        shop.open("");
        List<String> before = shop.shelfCards().allInnerTexts();
        shop.open("?item=" + ITEM);
        Database.awaitLog(shop.session(), rows -> types(rows).contains("view_item"));
        shop.open("");
        assertThat(shop.shelfCards().allInnerTexts())
                .isNotEqualTo(before)
                .anySatisfy(card -> assertThat(card).containsIgnoringCase("keyboard"));
    }

    @Test
    void signIn_asADemoCustomer_recordsUnderThatCustomer() {
        shop.open("");
        shop.signIn(1);
        assertThat(shop.page().innerText("#account-name")).isEqualTo("Lin Yue");
        shop.open("?item=" + ITEM);
        List<Recorded> log =
                Database.awaitLog(shop.session(), rows -> types(rows).contains("view_item"));
        assertThat(only(log, "view_item").signedIn()).isTrue();
    }

    @Test
    void customerToken_refused_leavesTheShelfStanding() {
        shop.open("");
        shop.page()
                .evaluate("() => document.querySelector('baize-shelf').setAttribute('customer-token', 'not.a.token')");
        shop.settle();
        assertThat(shop.shelfCards().count()).isPositive();
    }

    @Test
    void recommendations_failing_leaveThePageWithoutTheShelf() {
        shop.page().route(RECOMMENDATIONS, route -> route.fulfill(new FulfillOptions().setStatus(503)));
        shop.open("");
        assertThat(shop.page().locator("baize-shelf").first().isVisible()).isFalse();
        assertThat(shop.page().locator(".tile").count()).isEqualTo(12);
    }

    @Test
    void recommendations_neverAnswered_hideTheShelfAndThePageGoesOn() {
        shop.page().clock().install();
        shop.page().route(RECOMMENDATIONS, route -> {});
        visit.open("shop");
        shop.page().locator(".tile").first().waitFor();
        assertThat(shop.page().locator("baize-shelf").isVisible()).isTrue();
        shop.page().clock().fastForward(9_000);
        shop.page().waitForFunction("() => document.querySelector('baize-shelf').hidden");
        assertThat(shop.page().locator(".tile").count()).isEqualTo(12);
    }

    @Test
    void shopData_failing_offersAnotherTry() {
        shop.page().route("**/shop/data/item?**", route -> route.fulfill(new FulfillOptions().setStatus(500)));
        shop.open("?item=" + ITEM);
        assertThat(shop.page().innerText("main h1")).isEqualTo("Something went wrong");
        shop.page().unroute("**/shop/data/item?**");
        shop.page().locator("main .button").click();
        shop.page().locator("article.item").waitFor();
    }

    @Test
    void skeleton_replacedByCards_leavesTheHeightAsItWas() {
        Page page = shop.page();
        var held = new ArrayDeque<Route>();
        page.route(RECOMMENDATIONS, held::add);
        page.waitForRequest(RECOMMENDATIONS, () -> visit.open("shop"));
        page.locator("baize-shelf .waiting").first().waitFor();
        Object waiting = page.evaluate(SHELF_HEIGHT);
        held.remove().resume();
        shop.settle();
        assertThat(page.evaluate(SHELF_HEIGHT)).isEqualTo(waiting);
    }

    @Test
    void keyboard_fromTheTop_skipsToTheContentAndWalksTheShelf() {
        Page page = shop.open("");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
        assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("button");
        shop.shelfCards().first().focus();
        page.keyboard().press("Enter");
        page.locator("article.item").waitFor();
    }

    @Test
    void language_switched_translatesEverythingAndIsRemembered() {
        Page page = shop.open("?item=cup-001");
        assertThat(page.innerText("dl"))
                .contains("Material")
                .doesNotContain("_zh")
                .doesNotContain("材质");
        page.click("#language");
        shop.settle();
        assertThat(page.innerText("dl")).contains("材质").doesNotContain("Material");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("zh");
        shop.open("");
        assertThat(page.innerText("h1")).isEqualTo("懂你的小铺");
    }

    private static List<String> types(List<Recorded> log) {
        return log.stream().map(Recorded::type).toList();
    }

    private static Recorded only(List<Recorded> log, String type) {
        return log.stream()
                .filter(row -> row.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + log));
    }
}
