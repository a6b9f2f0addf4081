package dev.baize.it.boundaries;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.List;

/// A module and which of its packages others may use.
///
/// @param root its root package
/// @param features whether each package right below the root is API too, as in `domain`
record Module(String root, boolean features) {
    static final Module DOMAIN = new Module("dev.baize.domain", true);
    static final Module LANGUAGE_MODEL = new Module("dev.baize.languagemodel", false);
    static final Module PROFILING = new Module("dev.baize.profiling", false);
    static final Module RECOMMENDATION = new Module("dev.baize.recommendation", false);
    static final Module ASSISTANT = new Module("dev.baize.assistant", false);
    static final Module WEB_UI = new Module("dev.baize.web", false);
    static final Module LAUNCHER = new Module("dev.baize.launcher", false);

    /// From left to right: knowledge flows this way.
    static final List<Module> ALL =
            List.of(DOMAIN, LANGUAGE_MODEL, PROFILING, RECOMMENDATION, ASSISTANT, WEB_UI, LAUNCHER);

    /// Starts a rule: this module may use these, besides itself and libraries.
    ModuleRule dependsOn(Module... others) {
        return new ModuleRule(this, List.of(others));
    }

    boolean contains(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /// Whether the type is part of what this module offers to others.
    boolean offers(JavaClass type) {
        return contains(type) && depth(type) <= (features ? 1 : 0);
    }

    /// The feature a type belongs to: the first package below the root, empty in the root itself.
    String feature(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    /// How many packages the type lies below the root.
    int depth(JavaClass type) {
        return (int) type.getPackageName()
                .substring(root.length())
                .chars()
                .filter(character -> character == '.')
                .count();
    }
}
