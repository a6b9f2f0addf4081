package dev.baize.launcher.program;

import dev.baize.launcher.LauncherException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What `./baize evaluate` and `./baize bench` can start. A new evaluation or benchmark is one line here.
public enum Program {
    EVALUATE_PRIVACY("evaluate", "privacy", "language-model", "dev.baize.languagemodel.evaluation.EvaluatePrivacy"),
    EVALUATE_CLASSIFY("evaluate", "classify", "language-model", "dev.baize.languagemodel.evaluation.EvaluateClassify"),
    BENCH_SERVING("bench", "serving", "it", "dev.baize.it.bench.ServingBenchmark"),
    BENCH_FAULTS("bench", "faults", "it", "dev.baize.it.bench.FaultsBenchmark");

    private final String command;
    private final String wireName;
    private final String module;
    private final String mainClass;

    Program(String command, String wireName, String module, String mainClass) {
        this.command = command;
        this.wireName = wireName;
        this.module = module;
        this.mainClass = mainClass;
    }

    /// @throws LauncherException naming the programs of the command when it has none of this name
    public static Program get(String command, String name) {
        return of(command).stream()
                .filter(program -> program.wireName.equals(name))
                .findFirst()
                .orElseThrow(() -> new LauncherException(
                        "./baize " + command + " knows no \"" + name + "\"; it knows " + names(command) + "."));
    }

    /// The names that a command knows, for its help: `privacy, classify`.
    public static String names(String command) {
        return of(command).stream().map(program -> program.wireName).collect(Collectors.joining(", "));
    }

    private static List<Program> of(String command) {
        return Arrays.stream(values())
                .filter(program -> program.command.equals(command))
                .toList();
    }

    /// The folder of the module, below the project's.
    String module() {
        return module;
    }

    String mainClass() {
        return mainClass;
    }
}
