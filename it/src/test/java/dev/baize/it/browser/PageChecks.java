package dev.baize.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What every page is held to; each finding is one sentence that says where.
final class PageChecks {
    private static final Pattern MISSING_TEXT = Pattern.compile("![a-z][a-z0-9._-]+!");
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d}|\\bundefined\\b|\\bNaN\\b|\\[object ");
    /// Vaadin's own, empty and unseen while the browser is online.
    private static final String OFFLINE_NOTICE = "vaadin-connection-indicator";

    private static final String WIDEST = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= width) return '';
              const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1);
              return wide.slice(-3).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ') || 'the page';
            }""";

    private PageChecks() {}

    /// @param where named in each finding
    static List<String> findings(Visit visit, String where) {
        Page page = visit.page();
        List<String> findings = new ArrayList<>();
        visit.takeComplaints().forEach(complaint -> findings.add("console: " + complaint));
        String wide = (String) page.evaluate(WIDEST);
        if (!wide.isEmpty()) {
            findings.add("wider than the screen: " + wide);
        }
        String text = page.innerText("body");
        MISSING_TEXT.matcher(text).results().forEach(match -> findings.add("no text for " + match.group()));
        UNFILLED.matcher(text).results().forEach(match -> findings.add("left unfilled: " + match.group()));
        violations(page).forEach(violation -> findings.add("axe: " + violation));
        return findings.stream().map(finding -> where + ": " + finding).toList();
    }

    /// What axe-core finds against WCAG 2.2 A and AA and its best practices.
    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .exclude(OFFLINE_NOTICE).analyze().getViolations().stream()
                        .filter(rule -> !rule.getNodes().stream().allMatch(node -> isVaadinsOwn(rule, node)))
                        .map(PageChecks::describe)
                        .toList();
    }

    /// Vaadin's tabs scroll in a box that is focusable by script alone, which axe takes for a child of the tab list.
    private static boolean isVaadinsOwn(Rule rule, CheckedNode node) {
        return rule.getId().equals("aria-required-children") && node.getHtml().startsWith("<vaadin-tabs");
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(PageChecks::describe)
                .collect(Collectors.joining("; ", rule.getId() + " (" + rule.getHelp() + "): ", ""));
    }

    private static String describe(CheckedNode node) {
        return node.getTarget() + " " + node.getHtml().lines().findFirst().orElse("") + " - "
                + String.valueOf(node.getFailureSummary()).replace("\n", " ");
    }
}
