package dev.baize.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// The demo shop as a visitor handles it.
final class Shop {
    private static final String SHELVES_SETTLED = """
            () => document.getElementById('main').ariaBusy === 'false'
              && [...document.querySelectorAll('baize-shelf')].every(shelf =>
                shelf.hidden || shelf.shadowRoot?.querySelector('section:not([aria-busy=true])'))""";

    private final Visit visit;

    Shop(Visit visit) {
        this.visit = visit;
    }

    Page page() {
        return visit.page();
    }

    /// @param query such as `?item=cup-001`, or empty for the front page
    Page open(String query) {
        visit.open("shop" + query);
        return settle();
    }

    /// Waits until the page and its shelves show what they have to show.
    Page settle() {
        page().waitForFunction(SHELVES_SETTLED);
        return page();
    }

    Locator shelfCards() {
        return page().locator("baize-shelf li.card:not(.waiting) a");
    }

    String session() {
        return (String) page().evaluate("() => sessionStorage['baize-session']");
    }

    /// Signs in as the demo customer at this place of the list, after the guest at 0.
    void signIn(int place) {
        page().click("#account");
        Locator choice = page().locator(".choice").nth(place);
        choice.locator("strong").waitFor();
        String name = choice.locator("strong").innerText();
        choice.click();
        page().waitForFunction("name => document.getElementById('account-name').textContent === name", name);
        settle();
    }

    void addToCart(String itemId) {
        open("?item=" + itemId);
        page().waitForResponse(
                        "**/api/v1/events",
                        () -> page().locator("article .button").click());
    }
}
