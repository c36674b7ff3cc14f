package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.testkit.ReliabilityStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class SqliteReliabilityStoreTest extends ReliabilityStoreContract {

    private final JdbiStorage storage;

    SqliteReliabilityStoreTest(@TempDir Path folder) {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @Override
    protected ReliabilityStore open(AccountId account) {
        return storage.reliability(account);
    }
}
