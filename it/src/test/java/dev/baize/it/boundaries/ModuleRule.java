package dev.baize.it.boundaries;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/// The dependencies one module may have on others of the house.
record ModuleRule(Module module, List<Module> allowed) {
    /// The rule that the module uses no other than these, and these only through the packages they offer.
    ArchRule throughRootPackagesOnly() {
        return classes()
                .that(DescribedPredicate.describe("are in " + module.root(), module::contains))
                .should(use(this::isAllowed))
                .because("knowledge flows from left to right, and what lies below a module's API packages may change"
                        + " without asking anybody; ask for a method on the API instead");
    }

    private ArchCondition<JavaClass> use(Predicate<JavaClass> permitted) {
        String names = allowed.stream().map(Module::root).collect(Collectors.joining(", "));
        return new ArchCondition<>("use other modules only through what " + names + " offer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (!permitted.test(dependency.getTargetClass().getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private boolean isAllowed(JavaClass target) {
        boolean ours = Module.ALL.stream().anyMatch(any -> any.contains(target))
                || allowed.stream().anyMatch(any -> any.contains(target));
        return !ours || module.contains(target) || allowed.stream().anyMatch(other -> other.offers(target));
    }
}
