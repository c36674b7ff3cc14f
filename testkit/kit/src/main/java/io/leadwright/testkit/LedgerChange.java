package io.leadwright.testkit;

import io.leadwright.ledger.OpenResult;

/**
 * What one command did.
 *
 * @param account whose ledger it was asked of, and who knows what of it
 * @param answer of the ledger; the exception, if it threw one
 * @param expected the model's answer
 * @param otherBefore the other account's ledger before
 */
record LedgerChange(
        LedgerSide account,
        LedgerCommand command,
        Object answer,
        String expected,
        LedgerSnapshot before,
        LedgerSnapshot after,
        LedgerSnapshot otherBefore,
        LedgerSnapshot otherAfter) {

    String text() {
        return answer instanceof RuntimeException ? "threw " + answer : LedgerText.of(answer);
    }

    boolean isInsufficient() {
        return text().startsWith("insufficient");
    }

    /** Whether the answer is no. */
    boolean isRefused() {
        String text = text();
        return isInsufficient()
                || text.startsWith("refused")
                || text.startsWith("limited")
                || text.startsWith("busy")
                || text.equals("reused")
                || text.equals("gone");
    }

    /** Whether work began that counts in the window. */
    boolean isAdmission() {
        return command instanceof LedgerCommand.Open open
                && open.leads() > 0
                && answer instanceof OpenResult.Opened
                && !before.operations().containsKey(LedgerCommand.name(open.key()));
    }

    @Override
    public String toString() {
        return account.name() + " " + command + ": " + text();
    }
}
