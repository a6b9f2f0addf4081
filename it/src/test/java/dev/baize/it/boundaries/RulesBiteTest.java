package dev.baize.it.boundaries;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A rule that cannot fail protects nothing: each is tried on a small offender.
class RulesBiteTest {
    private static final String FIXTURE = "dev.baize.it.boundaries.fixture";
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(FIXTURE);
    private static final Module SHOP = new Module(FIXTURE + ".shop", false);
    private static final Module TILL = new Module(FIXTURE + ".till", false);
    private static final Module FIXTURES = new Module(FIXTURE, false);

    @Test
    void moduleRule_reachesIntoAnother_namesTheCall() {
        assertThatThrownBy(() -> TILL.dependsOn(SHOP).throughRootPackagesOnly().check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CuriousTill.take()")
                .hasMessageContaining("Safe.money()")
                .hasMessageContaining("what lies below a module's API packages")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("HonestTill");
    }

    @Test
    void moduleRule_moduleNotNamed_refusesEvenItsApi() {
        ArchRule tooStrict = Module.WEB_UI.dependsOn(Module.LANGUAGE_MODEL).throughRootPackagesOnly();
        assertThatThrownBy(() -> tooStrict.check(ProductClasses.ALL))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.baize.domain.access.RequiresScope");
    }

    @Test
    void moduleRule_usesOnlyWhatIsOffered_passes() {
        JavaClasses honest =
                OFFENDERS.that(describe("honest", type -> !type.getSimpleName().startsWith("Curious")));
        assertThatCode(() -> TILL.dependsOn(SHOP).throughRootPackagesOnly().check(honest))
                .doesNotThrowAnyException();
    }

    @Test
    void scopeRule_methodWithoutScope_fails() {
        bites(Rules.REST_METHODS_NAME_A_SCOPE, "OpenDoor.read()");
    }

    @Test
    void viewRule_viewWithoutRoles_fails() {
        bites(Rules.VIEWS_NAME_WHO_MAY_OPEN_THEM, "OpenDoor");
    }

    @Test
    void nullMarkedRule_packageWithoutInfo_fails() {
        bites(Rules.PACKAGES_ARE_NULL_MARKED, "Unmarked");
    }

    @Test
    void rimRule_httpBelowTheRim_fails() {
        bites(Rules.ONLY_THE_RIM_KNOWS_THE_WEB, "jakarta.ws.rs.GET");
    }

    @Test
    void entityRule_apiHandsOutAnEntity_fails() {
        bites(Rules.ENTITIES_NEVER_LEAVE, "Ledger.getAccount(long)");
    }

    @Test
    void cycleRule_twoFeaturesNeedEachOther_fails() {
        bites(Rules.featuresAreFreeOfCycles(FIXTURE + ".cycle"), "Cycle detected: feature left");
    }

    @Test
    void insidesRule_featureUsesAnothersInsides_fails() {
        bites(Rules.featuresKeepTheirInsides(FIXTURES), "CuriousTill.take()");
    }

    private static void bites(ArchRule rule, String offence) {
        assertThatThrownBy(() -> rule.check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Architecture Violation")
                .hasMessageContaining(offence);
    }
}
