package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import io.leadwright.testkit.LedgerFiguresContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A tenth of the figures, where there is memory that is a folder: it is not the disk that is tried. */
@Tag("faults")
@TestInstance(Lifecycle.PER_CLASS)
class SqliteLedgerFiguresTest extends LedgerFiguresContract {

    private final JdbiStorage storage;

    SqliteLedgerFiguresTest(@TempDir(factory = InMemory.class) Path folder) {
        super("SQLite", 10);
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @Override
    protected LedgerStore open(AccountId account) {
        return storage.ledger(account);
    }
}
