package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import io.leadwright.testkit.LedgerFiguresContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A hundredth of the figures. */
@Tag("faults")
@TestInstance(Lifecycle.PER_CLASS)
class PostgresLedgerFiguresTest extends LedgerFiguresContract {

    private final TemporarySchema temporary = TemporarySchema.make();

    PostgresLedgerFiguresTest() {
        super("PostgreSQL", 100);
    }

    @AfterAll
    void close() {
        temporary.close();
    }

    @Override
    protected LedgerStore open(AccountId account) {
        return temporary.storage().ledger(account);
    }
}
