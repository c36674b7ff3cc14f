package io.leadwright.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The command line without a process of its own, and what it said last. */
final class Commands {

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return SandboxCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    String out() {
        return out.toString().strip();
    }

    String err() {
        return err.toString().strip();
    }
}
