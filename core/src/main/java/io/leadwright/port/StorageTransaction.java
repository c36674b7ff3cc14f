package io.leadwright.port;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Stamp;

/**
 * One account's stores in one transaction: what is done through them is written together, or nothing is. Handed to the work of
 * {@link Storage#atomically}, of use only there and only by its thread; after its end all of it throws
 * {@link IllegalStateException}.
 */
public interface StorageTransaction {

    /** Whose it is. */
    AccountId account();

    /** The leads. To {@linkplain LeadTransaction#rollBack roll back} the leads rolls back everything. */
    LeadTransaction leads(Stamp stamp);

    /** What is kept of the people that were looked up: an update sees what this transaction has done before. */
    ClaimStore claims();

    /** Who wants to be left alone: read as this transaction has left it. */
    SuppressionStore suppressions();

    /** The ledger: an update sees what this transaction has done before. */
    LedgerStore ledger();

    /** The runs: an update sees what this transaction has done before. */
    RunStore runs();

    /** Runs this when everything is written, on the thread whose transaction it is; never, if nothing is. It must not throw. */
    void whenWritten(Runnable run);
}
