package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import org.junit.jupiter.api.Tag;

@Tag("faults")
class MemoryLedgerFullFiguresTest extends LedgerFiguresContract {

    private final MemoryStorage storage = new MemoryStorage();

    MemoryLedgerFullFiguresTest() {
        super("memory", 1);
    }

    @Override
    protected LedgerStore open(AccountId account) {
        return storage.ledger(account);
    }
}
