package dev.baize.it.boundaries;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.nio.file.Path;
import java.util.List;

/// The compiled classes of all modules, read once.
final class ProductClasses {
    static final List<String> MODULES =
            List.of("domain", "language-model", "profiling", "recommendation", "assistant", "web-ui", "launcher");

    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    private ProductClasses() {}
}
