package dev.baize.it.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// How every view of the portal looks to its administrator: whatever stands in the navigation is visited.
class PortalViewsIT {
    static Stream<Look> looks() {
        return Look.pairs();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyArea_onEveryScreen_isFitToBeShown(Look look) {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Visit.by(look)) {
            var portal = new Portal(visit);
            portal.signIn();
            List<String> areas = portal.areas();
            assertThat(areas).contains("", "customers", "audit");
            visit.takeComplaints();
            for (String area : areas) {
                portal.open(area);
                findings.addAll(PageChecks.findings(visit, "/admin/" + area));
                portal.firstDetail(area).ifPresent(detail -> {
                    portal.open(detail);
                    findings.addAll(PageChecks.findings(visit, "/admin/" + area + "/…"));
                });
            }
            portal.open("account");
            findings.addAll(PageChecks.findings(visit, "/admin/account"));
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void signInPage_onEveryScreen_isFitToBeShown(Look look) {
        try (Visit visit = Visit.by(look)) {
            visit.open("admin").locator("vaadin-login-form").waitFor();
            assertThat(PageChecks.findings(visit, "sign-in")).isEmpty();
        }
    }
}
