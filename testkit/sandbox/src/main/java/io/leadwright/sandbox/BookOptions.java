package io.leadwright.sandbox;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomField;
import io.leadwright.ledger.LedgerRules;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import picocli.CommandLine.Option;

/** Which book a command works on. */
final class BookOptions {

    @Option(
            names = "--db",
            paramLabel = "FILE|URL",
            description =
                    "SQLite file, or jdbc:postgresql://HOST/NAME with its user and password there or in PGUSER and"
                            + " PGPASSWORD.",
            required = true)
    private String database = "leads.db";

    @Option(names = "--account", paramLabel = "NAME", description = "Whose leads.", defaultValue = "default")
    private String account = "default";

    /** Whose leads. */
    AccountId account() {
        return AccountId.of(account);
    }

    /** The library on this database, which must be there and up to date. */
    OpenBooks open() {
        return database().open();
    }

    /** The library on this database, made or brought up to date if need be, with these custom fields declared. */
    OpenBooks make(List<CustomField> fields) throws IOException {
        return database().declaring(fields).make();
    }

    /** The same database by its driver alone, as what is open. */
    PlainCursor cursor(OpenBooks open) throws SQLException {
        return new PlainCursor(
                open.pool() == null
                        ? DriverManager.getConnection("jdbc:sqlite:" + database)
                        : open.pool().getConnection());
    }

    /** The database, for a library with these rules. */
    BookDatabase database(LedgerRules rules) {
        return BookDatabase.at(database, rules);
    }

    private BookDatabase database() {
        return BookDatabase.at(database, LedgerRules.DEFAULT);
    }
}
