package io.leadwright.sandbox;

import io.leadwright.Leadwright;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which book a command works on. */
final class BookOptions {

    @Option(names = "--db", paramLabel = "FILE", description = "SQLite file.", required = true)
    private Path database = Path.of("leads.db");

    @Option(names = "--account", paramLabel = "NAME", description = "Whose leads.", defaultValue = "default")
    private String account = "default";

    /** Whose leads. */
    AccountId account() {
        return AccountId.of(account);
    }

    /** The library on this file, which must be there and up to date. */
    Leadwright open() {
        if (!Files.exists(database)) {
            throw new IllegalArgumentException("db: must be there, is " + database + "; import makes one");
        }
        return Leadwright.builder(JdbiStorage.sqlite(database).requireMigrated())
                .build();
    }

    /** The library on this file, made or brought up to date if need be. */
    Leadwright make() throws IOException {
        return make(database);
    }

    static Leadwright make(Path database) throws IOException {
        Path folder = database.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Leadwright.builder(JdbiStorage.sqlite(database).migrate()).build();
    }
}
