package dev.baize.it.bench;

import dev.baize.launcher.LauncherException;
import picocli.CommandLine;

/// Failures of a benchmark for the person at the terminal.
final class Explanation {
    private Explanation() {}

    /// One sentence for what an operator can act on; anything else shows where it happened.
    static int of(Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
        if (problem instanceof LauncherException) {
            commandLine.getErr().println(commandLine.getCommandName() + ": " + problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
