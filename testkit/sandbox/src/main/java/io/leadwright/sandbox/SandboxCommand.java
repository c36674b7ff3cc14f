package io.leadwright.sandbox;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the sandbox. */
@Command(
        name = "leadwright-sandbox",
        description = "Runs Leadwright on this machine, for trying it out.",
        subcommands = {ServeCommand.class, ImportCommand.class, ExportCommand.class, CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class SandboxCommand {

    private SandboxCommand() {}

    /** Runs a command and leaves with its exit code: 0 when done, 1 when it failed, 2 when it was not understood. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SandboxCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getCommandName() + ": " + FailureText.of(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
