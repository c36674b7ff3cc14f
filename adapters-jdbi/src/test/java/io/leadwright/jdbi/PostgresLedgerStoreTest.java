package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import io.leadwright.testkit.LedgerStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresLedgerStoreTest extends LedgerStoreContract {

    private final TemporarySchema temporary = TemporarySchema.make();

    @AfterAll
    void close() {
        temporary.close();
    }

    @Override
    protected LedgerStore open(AccountId account) {
        return temporary.storage().ledger(account);
    }
}
