package dev.baize.launcher;

import dev.baize.launcher.command.BenchCommand;
import dev.baize.launcher.command.EvaluateCommand;
import dev.baize.launcher.command.ImportCommand;
import dev.baize.launcher.command.KeyCommand;
import dev.baize.launcher.command.RunCommand;
import dev.baize.launcher.command.StatusCommand;
import dev.baize.launcher.command.StopCommand;
import dev.baize.launcher.command.SuperviseCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./baize`: starts, stops, watches and feeds one Baize.
@Command(
        name = "baize",
        description = "Starts, stops, watches and feeds Baize, the AI layer of an online shop.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        // The shell script keeps these two to itself: they build the product, or look for a JDK.
        footer = {
            "  test       Runs the checks and tests; ./baize test --help.",
            "  jdk        Prints the folder of the JDK that ./baize uses."
        },
        subcommands = {
            RunCommand.class,
            StopCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            KeyCommand.class,
            SuperviseCommand.class
        })
public final class Baize {
    private Baize() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Baize())
                .addSubcommand(passingThrough(new EvaluateCommand()))
                .addSubcommand(passingThrough(new BenchCommand()))
                .setExecutionExceptionHandler(Baize::explain)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /// What stands behind the program's name is the program's.
    private static CommandLine passingThrough(Object command) {
        return new CommandLine(command).setStopAtPositional(true);
    }

    /// One sentence for what an operator can act on; anything else is ours to mend and shows where it happened.
    private static int explain(Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (problem instanceof LauncherException) {
            commandLine.getErr().println("baize: " + problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
