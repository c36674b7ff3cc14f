package io.leadwright.sandbox;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the HTTP API until the process is told to stop. */
@Command(name = "serve", description = "Serves the HTTP API.", showDefaultValues = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", description = "Port to listen on; 0 takes any free one.")
    private int port = 8080;

    @Option(names = "--host", description = "Address to listen on.")
    private String host = "127.0.0.1";

    @Option(
            names = "--db",
            paramLabel = "FILE|URL",
            description =
                    "SQLite file, made if it is missing; or jdbc:postgresql://HOST/NAME with its user and password"
                            + " there or in PGUSER and PGPASSWORD.")
    private String database = "target/leadwright-sandbox.db";

    @Option(
            names = "--leads",
            paramLabel = "FILE",
            description = "CSV or JSON Lines file, read at start. Without it, an empty book gets 247 sample leads.")
    private @Nullable Path leads;

    @Option(
            names = "--api-key",
            paramLabel = "[ACCOUNT/]KEY=PERMISSION,...",
            converter = GrantedKey.Parser.class,
            description = "A key and what it allows; repeatable. Without it, the key 'sandbox' allows everything.")
    private List<GrantedKey> keys = new ArrayList<>();

    @Mixin
    private CreditOptions credits = new CreditOptions();

    @Mixin
    private CustomFieldOptions customFields = new CustomFieldOptions();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<GrantedKey> granted = keys.isEmpty() ? List.of(GrantedKey.EVERYTHING) : keys;
        SandboxSettings settings =
                new SandboxSettings(host, port, database, granted, credits.credits()).declaring(customFields.fields());
        if (leads != null) {
            FileImport.check(leads);
        }
        try (OpenSources opened = sources.open(System.getenv());
                SandboxServer server = SandboxServer.start(settings, opened.list())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "leadwright-sandbox-stop"));
            if (leads != null) {
                err.println(FileImport.text(leads, new FileImport(server.book(), false, err).run(leads)));
                err.flush();
            } else {
                SampleLeads.intoIfEmpty(server.book());
            }
            server.open();
            out.println("Leadwright sandbox on " + server.address());
            out.println(opened.line());
            out.flush();
            server.awaitClose();
        }
        return 0;
    }
}
