package io.leadwright.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The law of the window, by what was admitted. */
final class AdmissionChecks {

    private AdmissionChecks() {}

    static Optional<String> window(LedgerChange change) {
        LedgerSide account = change.account();
        if (!change.isAdmission()) {
            return Optional.empty();
        }
        Instant now = change.after().state().clock();
        int leads = ((LedgerCommand.Open) change.command()).leads();
        account.admit(now, leads);
        Duration length = account.window().length();
        int sum = account.admitted(now.minus(length));
        return sum <= account.window().leadsMax()
                ? Optional.empty()
                : Optional.of(sum + " leads were admitted in " + length + " until " + now);
    }
}
