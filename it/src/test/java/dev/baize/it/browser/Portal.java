package dev.baize.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baize.it.product.RunningProduct;

import java.util.List;
import java.util.Optional;

/// The portal as the administrator handles it.
final class Portal {
    /// What the administrator chooses at the first sign-in, here and in every later one.
    private static final String CHOSEN = "seven herons over the grey lake";

    private static final String IDLE =
            "() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients)"
                    + ".every(client => !client.isActive || !client.isActive())";
    private static final String DOOR = "vaadin-login-form";
    private static final String FRAME = "vaadin-app-layout";

    private final Visit visit;

    Portal(Visit visit) {
        this.visit = visit;
    }

    Page page() {
        return visit.page();
    }

    /// Signs in as the administrator; at the product's first sign-in this goes through the forced change of the
    /// password, which the first caller of a JVM meets.
    void signIn() {
        visit.open("admin");
        page().locator(DOOR).waitFor();
        // Tests share the product, so another may have changed the password already.
        for (String password : List.of(CHOSEN, RunningProduct.get().administratorPassword())) {
            enter(password);
            if (page().locator(FRAME).isVisible()) {
                return;
            }
            if (page().url().contains("first-password")) {
                chooseOwn(password);
                return;
            }
        }
        throw new AssertionError("The administrator is not let in: " + page().innerText("body"));
    }

    private void enter(String password) {
        page().fill("input[name=username]", RunningProduct.get().administrator());
        page().fill("input[name=password]", password);
        page().locator("vaadin-button[theme~=submit], vaadin-login-form-wrapper vaadin-button")
                .first()
                .click();
        page().waitForFunction(
                        "() => document.querySelector('vaadin-app-layout') || location.pathname.includes('first-password')"
                                + " || document.querySelector('vaadin-login-form')?.error");
        settle();
    }

    private void chooseOwn(String given) {
        Locator fields = page().locator("vaadin-password-field input");
        fields.nth(0).fill(given);
        fields.nth(1).fill(CHOSEN);
        fields.nth(2).fill(CHOSEN);
        page().locator("vaadin-button[theme~=primary]").click();
        page().locator(FRAME).waitFor();
        settle();
    }

    /// The addresses of all areas, in the order of the navigation.
    List<String> areas() {
        page().locator("vaadin-side-nav-item")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        @SuppressWarnings("unchecked")
        List<String> paths = (List<String>)
                page().evaluate("() => [...document.querySelectorAll('vaadin-side-nav-item')].map(item => item.path)");
        return paths;
    }

    /// The first page below the open area that it links to, such as one customer's: its address as a link gives it.
    Optional<String> firstDetail(String area) {
        String found = (String) page().evaluate(
                        "area => [...document.querySelectorAll('#content a[href]')].map(a => a.getAttribute('href'))"
                                + ".find(href => area && href.startsWith(area + '/')) ?? ''",
                        area);
        return Optional.of(found).filter(href -> !href.isEmpty());
    }

    /// @param path as the navigation gives it
    void open(String path) {
        visit.open("admin/" + path);
        page().locator(FRAME).waitFor();
        settle();
    }

    /// Waits until the view has what it shows: no call under way, nothing loading.
    void settle() {
        page().waitForFunction(IDLE);
        page().waitForFunction("() => ![...document.querySelectorAll('vaadin-grid')].some(grid => grid.loading)");
    }
}
