package dev.baize.launcher.command;

import dev.baize.launcher.program.Program;
import dev.baize.launcher.program.ProgramRun;
import dev.baize.launcher.server.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// `baize bench`: hands over to the program of that name, with everything behind the name.
@Command(
        name = "bench",
        description = "Runs a benchmark, prints a table and writes its figures as JSON.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            completionCandidates = BenchCommand.Names.class,
            description = "one of: ${COMPLETION-CANDIDATES}")
    private String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "OPTION",
            description = "the program's own options; bench NAME --help lists them")
    private List<String> options = List.of();

    @Override
    public Integer call() {
        return new ProgramRun(Installation.current().home()).run(Program.get("bench", name), options);
    }

    /// What the help lists.
    static final class Names implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return List.of(Program.names("bench").split(", ")).iterator();
        }
    }
}
