package dev.baize.it.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// How the demo shop's pages look to everybody.
class ShopPagesIT {
    private static final List<String> PAGES = List.of(
            "",
            "?category=",
            "?category=kitchen",
            "?category=kitchen/cup",
            "?q=Yunding",
            "?q=qqqzzz",
            "?item=cup-001",
            "?cart",
            "?help",
            "?item=there-is-none");

    static java.util.stream.Stream<Look> looks() {
        return Look.pairs();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPage_onEveryScreen_isFitToBeShown(Look look) {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Visit.by(look)) {
            var shop = new Shop(visit);
            for (String query : PAGES) {
                Page page = shop.open(query);
                page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
                findings.addAll(withoutExpected(PageChecks.findings(visit, "/shop" + query), query));
                String notice = page.innerText(".notice");
                assertThat(notice).as("label on /shop" + query).contains(look.isChinese() ? "模拟" : "Simulated");
            }
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void cartAndSignIn_withSomethingInThem_areFitToBeShown(Look look) {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Visit.by(look)) {
            var shop = new Shop(visit);
            shop.addToCart("cup-001");
            shop.addToCart("laptop-001");
            shop.open("?cart");
            findings.addAll(PageChecks.findings(visit, "cart"));
            shop.page().click("#account");
            shop.page().waitForSelector("dialog[open]");
            findings.addAll(PageChecks.findings(visit, "sign-in"));
            shop.page().keyboard().press("Escape");
            shop.signIn(1);
            shop.page().locator(".sum .button").click();
            shop.page().waitForSelector("main .message h1");
            shop.settle();
            findings.addAll(PageChecks.findings(visit, "thanks"));
        }
        assertThat(findings).isEmpty();
    }

    /// The browser itself reports the 404 that the unknown item's page rests on.
    private static List<String> withoutExpected(List<String> findings, String query) {
        return query.endsWith("there-is-none")
                ? findings.stream()
                        .filter(finding -> !finding.contains("status of 404"))
                        .toList()
                : findings;
    }
}
