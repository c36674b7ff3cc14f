package io.leadwright.testkit;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.SourceBook;
import io.leadwright.claim.Suppression.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is kept of some people, while it is lent. */
final class MemoryClaimView implements ClaimView {

    private final MemoryAccount account;
    private final List<Dossier> dossiers;
    private volatile boolean hasEnded;

    MemoryClaimView(MemoryAccount account, List<Dossier> dossiers) {
        this.account = account;
        this.dossiers = dossiers;
    }

    /** Shows nothing from now on but complains. */
    void end() {
        hasEnded = true;
    }

    @Override
    public List<Dossier> dossiers() {
        checkOpen();
        return dossiers;
    }

    @Override
    public Set<Mark> suppressed(Set<Mark> marks) {
        checkOpen();
        return account.suppressions().marked(marks);
    }

    @Override
    public SourceBook bookOn(LocalDate day) {
        checkOpen();
        return account.claims().book(day).on(day);
    }

    private void checkOpen() {
        if (hasEnded) {
            throw new IllegalStateException("this view has ended");
        }
    }
}
