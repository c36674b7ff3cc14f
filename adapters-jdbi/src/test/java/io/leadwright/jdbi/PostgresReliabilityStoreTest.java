package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.testkit.ReliabilityStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresReliabilityStoreTest extends ReliabilityStoreContract {

    private final TemporarySchema temporary = TemporarySchema.make();

    @AfterAll
    void close() {
        temporary.close();
    }

    @Override
    protected ReliabilityStore open(AccountId account) {
        return temporary.storage().reliability(account);
    }
}
