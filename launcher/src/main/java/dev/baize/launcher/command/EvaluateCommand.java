package dev.baize.launcher.command;

import dev.baize.launcher.program.Program;
import dev.baize.launcher.program.ProgramRun;
import dev.baize.launcher.server.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// `baize evaluate`: hands over to the program of that name, with everything behind the name.
@Command(name = "evaluate", description = "Measures a part of Baize on a file.", mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            completionCandidates = EvaluateCommand.Names.class,
            description = "one of: ${COMPLETION-CANDIDATES}")
    private String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "OPTION",
            description = "the program's own options; evaluate WHAT --help lists them")
    private List<String> options = List.of();

    @Override
    public Integer call() {
        return new ProgramRun(Installation.current().home()).run(Program.get("evaluate", name), options);
    }

    /// What the help lists.
    static final class Names implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return List.of(Program.names("evaluate").split(", ")).iterator();
        }
    }
}
