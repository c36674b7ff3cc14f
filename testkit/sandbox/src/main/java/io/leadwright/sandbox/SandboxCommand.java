package io.leadwright.sandbox;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line of the sandbox. */
@Command(
        name = "leadwright-sandbox",
        description = "Runs Leadwright on this machine, for trying it out.",
        subcommands = {
            ServeCommand.class,
            AskCommand.class,
            EnrichCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            EvaluateCommand.class,
            MeasureCommand.class,
            RemergeCommand.class,
            ScoreCommand.class,
            PlotCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class SandboxCommand {

    private SandboxCommand() {}

    /** Runs a command and leaves with its exit code: 0 when done, 1 when it failed, 2 when it was not understood. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine sandbox = new CommandLine(new SandboxCommand());
        addHelp(sandbox);
        sandbox.getSubcommands().values().forEach(SandboxCommand::addHelp);
        return sandbox.setExecutionStrategy(SandboxCommand::run)
                .setParameterExceptionHandler(SandboxCommand::refuse)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getCommandName() + ": " + FailureText.of(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** What {@code help} says of a command, the command says too. */
    private static void addHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Says this.")
                            .build());
        }
    }

    /** With too little memory there is nothing wrong but that. */
    private static int run(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError full) {
            CommandLine sandbox = parsed.commandSpec().commandLine();
            sandbox.getErr().println("out of memory: give Java more, such as -Xmx1g");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static int refuse(ParameterException refused, String[] arguments) {
        CommandLine command = refused.getCommandLine();
        String what = refused instanceof MaxValuesExceededException
                ? "each option can be given once" // rather than how they are grouped
                : FailureText.of(refused);
        command.getErr().println(what);
        command.getErr()
                .println("See: " + command.getCommandSpec().qualifiedName().replaceFirst("( |$)", " help$1"));
        return CommandLine.ExitCode.USAGE;
    }
}
