package io.leadwright.testkit;

import java.util.Optional;

/** What is always true of a ledger, and how one command shows that it is not. */
enum LedgerLaw {
    L01("each entry sums to zero, and so does the journal"),
    L02("no prefix of the journal overdraws a book"),
    L03("what is held is what the pending holds are"),
    L04("the stored balance, and that of each entry, follows from the entries"),
    L05("a hold ends once, and what was settled and came back is all of it"),
    L06("no more is refunded than was settled, and once for a key"),
    L07("what was done is not done again"),
    L08("a key is of one request"),
    L09("of many who ask for the same at once, one gets it"),
    L10("a refusal writes nothing, and stands in nobody's way"),
    L11("what is consumed is what callers were told they spent"),
    L12("each grant's parts are all of it, and are drawn in order"),
    L13("nobody ends what somebody else has taken over"),
    L14("entries only grow, and are numbered without gaps"),
    L15("no window admits too many, and says exactly when it will admit more"),
    L16("one account's commands touch no other's ledger"),
    L17("all that nobody ends ends by itself"),
    L18("a ledger's time never goes back"),
    L19("each answer is the model's, in some order"),
    L20("a refusal moves no credits");

    private final String text;

    LedgerLaw(String text) {
        this.text = text;
    }

    /** What is wrong with a change, if this is; nothing, of laws that are judged by more than one. */
    Optional<String> broken(LedgerChange change) {
        return switch (this) {
            case L01 -> JournalChecks.sums(change);
            case L02 -> JournalChecks.overdraws(change);
            case L03 -> HoldChecks.held(change);
            case L04 -> JournalChecks.balances(change);
            case L05 -> HoldChecks.ends(change);
            case L06 -> HoldChecks.refunds(change);
            case L10 -> RefusalChecks.writes(change);
            case L11 -> HoldChecks.charged(change);
            case L12 -> GrantChecks.parts(change);
            case L13 -> LeaseChecks.fences(change);
            case L14 -> JournalChecks.grows(change);
            case L15 -> AdmissionChecks.window(change);
            case L16 -> RefusalChecks.others(change);
            case L18 -> JournalChecks.time(change);
            case L19 -> ModelChecks.answers(change);
            case L20 -> RefusalChecks.moves(change);
            case L07, L08, L09, L17 -> Optional.empty();
        };
    }

    /** In words. */
    String text() {
        return text;
    }
}
