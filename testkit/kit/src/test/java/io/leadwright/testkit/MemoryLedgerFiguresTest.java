package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;

class MemoryLedgerFiguresTest extends LedgerFiguresContract {

    private final MemoryStorage storage = new MemoryStorage();

    MemoryLedgerFiguresTest() {
        super("memory", 200);
    }

    @Override
    protected LedgerStore open(AccountId account) {
        return storage.ledger(account);
    }
}
