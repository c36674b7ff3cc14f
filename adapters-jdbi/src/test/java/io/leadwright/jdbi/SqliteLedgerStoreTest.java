package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import io.leadwright.testkit.LedgerStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class SqliteLedgerStoreTest extends LedgerStoreContract {

    private final JdbiStorage storage;

    SqliteLedgerStoreTest(@TempDir Path folder) {
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
