package dev.baize.it.boundaries;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.baize.domain.access.RequiresScope;
import org.jspecify.annotations.NullMarked;

import java.util.List;
import java.util.function.Predicate;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/// The rules that are not about one module.
final class Rules {
    private Rules() {}

    /// Each REST method names the scope that a key needs for it.
    static final ArchRule REST_METHODS_NAME_A_SCOPE = methods()
            .that(describe("answer HTTP", Rules::answersHttp))
            .should()
            .beAnnotatedWith(RequiresScope.class)
            .because("a call that anybody with any key may make is an open door nobody decided to open");

    /// Each view names who may open it.
    static final ArchRule VIEWS_NAME_WHO_MAY_OPEN_THEM = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class)
            .orShould()
            .beAnnotatedWith(DenyAll.class)
            .because("who may see a page is a decision, not a default");

    /// Null is an exception that a type has to state.
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(satisfy(
                    "be in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
            .because("NullAway checks only what is marked");

    /// HTTP and the portal's components stay at the rim.
    static final ArchRule ONLY_THE_RIM_KNOWS_THE_WEB = noClasses()
            .that()
            .resideOutsideOfPackages("dev.baize.web..", "..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "com.vaadin..")
            .because("a rule of the trade must hold whoever asks: the portal, a partner, an import or a test");

    /// Entities stay behind the package they are stored from.
    static final ArchRule ENTITIES_NEVER_LEAVE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(stayWithTheirFeature())
            .because("an entity outside its transaction fails late, and ties everybody to the table's shape");

    /// The features below a package do not need each other in circles.
    static ArchRule featuresAreFreeOfCycles(String root) {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .namingSlices("feature $1")
                .should()
                .beFreeOfCycles()
                .because("features in a circle can only be understood, tested and changed all at once");
    }

    /// What lies below a feature's package is used by that feature only.
    static ArchRule featuresKeepTheirInsides(Module module) {
        return classes()
                .that(describe("are inside a feature", type -> module.contains(type) && module.depth(type) > 1))
                .should(beUsedOnly(
                        "by their own feature",
                        module,
                        (inside, user) -> module.feature(inside).equals(module.feature(user))))
                .because("a feature's API is its package; the packages below are its own business");
    }

    private static boolean answersHttp(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaClass> satisfy(String text, Predicate<JavaClass> predicate) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!predicate.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getDescription() + " does not " + text));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> stayWithTheirFeature() {
        return new ArchCondition<>("be used only beside the package they lie in") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                String feature = parent(entity.getPackageName());
                entity.getDirectDependenciesToSelf().stream()
                        .filter(dependency -> {
                            String user = dependency.getOriginClass().getPackageName();
                            return user.equals(feature) || !(user + ".").startsWith(feature + ".");
                        })
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedOnly(
            String text, Module module, java.util.function.BiPredicate<JavaClass, JavaClass> permitted) {
        return new ArchCondition<>("be used only " + text) {
            @Override
            public void check(JavaClass inside, ConditionEvents events) {
                inside.getDirectDependenciesToSelf().stream()
                        .filter(dependency -> module.contains(dependency.getOriginClass()))
                        .filter(dependency -> !permitted.test(inside, dependency.getOriginClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static String parent(String packageName) {
        return packageName.substring(0, packageName.lastIndexOf('.'));
    }

    /// All rules that hold for the whole product.
    static List<ArchRule> ofTheHouse() {
        return List.of(
                REST_METHODS_NAME_A_SCOPE,
                VIEWS_NAME_WHO_MAY_OPEN_THEM,
                PACKAGES_ARE_NULL_MARKED,
                ONLY_THE_RIM_KNOWS_THE_WEB,
                ENTITIES_NEVER_LEAVE,
                featuresAreFreeOfCycles(Module.DOMAIN.root()),
                featuresAreFreeOfCycles(Module.WEB_UI.root()),
                featuresKeepTheirInsides(Module.DOMAIN));
    }
}
