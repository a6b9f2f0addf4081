package dev.baize.it.boundaries;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

import static dev.baize.it.boundaries.Module.ASSISTANT;
import static dev.baize.it.boundaries.Module.DOMAIN;
import static dev.baize.it.boundaries.Module.LANGUAGE_MODEL;
import static dev.baize.it.boundaries.Module.LAUNCHER;
import static dev.baize.it.boundaries.Module.PROFILING;
import static dev.baize.it.boundaries.Module.RECOMMENDATION;
import static dev.baize.it.boundaries.Module.WEB_UI;

/// domain ← language-model ← profiling ← recommendation ← assistant ← web-ui, and the rules of the house.
class BoundariesTest {
    static List<ArchRule> modules() {
        return List.of(
                DOMAIN.dependsOn().throughRootPackagesOnly(),
                LANGUAGE_MODEL.dependsOn(DOMAIN).throughRootPackagesOnly(),
                PROFILING.dependsOn(DOMAIN, LANGUAGE_MODEL).throughRootPackagesOnly(),
                RECOMMENDATION.dependsOn(DOMAIN, LANGUAGE_MODEL, PROFILING).throughRootPackagesOnly(),
                ASSISTANT
                        .dependsOn(DOMAIN, LANGUAGE_MODEL, PROFILING, RECOMMENDATION)
                        .throughRootPackagesOnly(),
                WEB_UI.dependsOn(DOMAIN, LANGUAGE_MODEL, PROFILING, RECOMMENDATION, ASSISTANT)
                        .throughRootPackagesOnly(),
                LAUNCHER.dependsOn().throughRootPackagesOnly());
    }

    static List<ArchRule> house() {
        return Rules.ofTheHouse();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_usesOthers_throughTheirRootPackagesOnly(ArchRule rule) {
        rule.check(ProductClasses.ALL);
    }

    @ParameterizedTest
    @MethodSource("house")
    void ruleOfTheHouse_wholeProduct_holds(ArchRule rule) {
        rule.check(ProductClasses.ALL);
    }
}
