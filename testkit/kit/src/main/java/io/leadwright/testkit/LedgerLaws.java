package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of a credit ledger, tried with any commands at any times: to be run on every adapter.
 *
 * <pre>{@code
 * class OurLedgerTest extends LedgerLaws {
 *     protected LedgerStore open(AccountId account) { return new OurStore(account); }
 * }
 * }</pre>
 */
public abstract class LedgerLaws {

    private static final int THREADS = 8;
    private static final int CALLS = 12;

    /** For a subclass, which says how to open its store. */
    protected LedgerLaws() {}

    /** Opens the empty ledger of this account. Every try has accounts of its own; all may be in one database. */
    protected abstract LedgerStore open(AccountId account);

    @Property
    void law_01_each_entry_sums_to_zero_and_so_does_the_journal(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L01, life);
    }

    @Property
    void law_02_no_prefix_of_the_journal_overdraws_a_book(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L02, life);
    }

    @Property
    void law_03_what_is_held_is_what_the_pending_holds_are(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L03, life);
    }

    @Property
    void law_04_every_balance_follows_from_the_entries(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L04, life);
    }

    @Property
    void law_05_a_hold_ends_once_and_whole(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L05, life);
    }

    @Property
    void law_06_no_more_is_refunded_than_was_settled_and_once_for_a_key(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L06, life);
    }

    @Property
    void law_07_what_was_done_is_told_again_and_not_done_again(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L07, life);
    }

    @Property
    void law_08_a_key_is_of_one_request(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L08, life);
    }

    /** The seed is of what is asked; how the threads meet is chance. */
    @Property(tries = 20)
    void law_09_of_many_who_ask_the_same_at_once_one_gets_it(@ForAll Random random) throws InterruptedException {
        Optional<String> fault = LedgerRush.fault(open(FreshAccounts.next()), THREADS, random);
        assertEquals(Optional.empty(), fault);
    }

    @Property
    void law_10_a_refusal_writes_nothing_and_after_a_top_up_the_key_works(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L10, life);
    }

    @Property
    void law_11_what_is_consumed_is_what_callers_were_told(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L11, life);
    }

    @Property
    void law_12_each_grants_parts_are_all_of_it_and_are_drawn_in_order(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L12, life);
    }

    @Property
    void law_13_nobody_ends_what_another_has_taken_over(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L13, life);
    }

    @Property
    void law_14_entries_only_grow_and_are_numbered_without_gaps(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L14, life);
    }

    @Property
    void law_15_no_window_admits_too_many_and_it_says_exactly_when_it_admits(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L15, life);
    }

    @Property
    void law_16_commands_for_one_account_leave_the_other_as_it_is(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L16, life);
    }

    @Property
    void law_17_what_nobody_ends_ends_by_itself(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L17, life);
    }

    @Property
    void law_18_a_ledgers_time_never_goes_back(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L18, life);
    }

    @Property
    void law_19_each_answer_is_that_of_the_model(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L19, life);
    }

    @Property(tries = 20)
    void law_19_many_at_once_are_answered_as_by_the_model_in_some_order(@ForAll Random random)
            throws InterruptedException {
        List<LedgerCall> history = LedgerHistory.recorded(open(FreshAccounts.next()), THREADS, CALLS, random);
        assertEquals(Optional.empty(), LinearizabilityChecker.unexplained(history, LedgerSide.fresh()));
    }

    @Property
    void law_20_a_refusal_moves_no_credits(@ForAll("lives") List<LedgerStep> life) {
        judge(LedgerLaw.L20, life);
    }

    @Provide
    Arbitrary<List<LedgerStep>> lives() {
        return LedgerArbitraries.lives();
    }

    private void judge(LedgerLaw law, List<LedgerStep> life) {
        new LedgerTrial(this::open, EnumSet.of(law)).run(life).ifPresent(breach -> fail(breach.toString()));
    }
}
