package io.leadwright.testkit;

import io.leadwright.port.LedgerStore;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Many threads ask one account's ledger for the same thing at once: one is to get it, unless nobody can. */
final class LedgerRush {

    private LedgerRush() {}

    /** What is wrong, if anything is. */
    static Optional<String> fault(LedgerStore store, int threads, Random random) throws InterruptedException {
        LedgerSide side = new LedgerSide("account", store, MovableClock.startingAt(SampleLeads.T0));
        side.ask(new LedgerCommand.Correct("begin", true, 100));
        side.ask(new LedgerCommand.Open("begin", "asked", List.of(50L), 0));
        side.ask(new LedgerCommand.Settle(1, 40, 1));
        for (LedgerCommand command : commands(random)) {
            int before = side.look().entries().size();
            List<Object> answers = AtOnce.run(threads, thread -> side.ask(command));
            long done = answers.stream().filter(LedgerRush::isDone).count();
            int written = side.look().entries().size() - before;
            long due = mayBeRefused(command) && isRefused(answers) ? 0 : 1;
            if (done != due || written != done) {
                return Optional.of(command + ": " + done + " were told that it was done, " + written
                        + " entries were written: " + answers);
            }
        }
        return side.ledger().verify().isSound() ? Optional.empty() : Optional.of("the books do not agree");
    }

    /** Each makes one entry, or none if it is refused. */
    private static List<LedgerCommand> commands(Random random) {
        long amount = 1L + random.nextInt(60);
        return List.of(
                new LedgerCommand.Grant("grant", amount, 0, Optional.empty(), Optional.empty()),
                new LedgerCommand.Open("work", "asked", List.of(amount), 1),
                new LedgerCommand.Open("poor", "asked", List.of(1_000L), 1),
                new LedgerCommand.Refund("refund", 1, 1L + random.nextInt(60)),
                new LedgerCommand.Settle(2, amount, 1),
                new LedgerCommand.Correct("give", true, amount),
                new LedgerCommand.VoidGrant("void", 4));
    }

    private static boolean isDone(Object answer) {
        String text = LedgerText.of(answer);
        return text.startsWith("done") || text.startsWith("opened");
    }

    /** More than there is, or maybe more than was settled. */
    private static boolean mayBeRefused(LedgerCommand command) {
        return command instanceof LedgerCommand.Refund
                || (command instanceof LedgerCommand.Open open && open.key().equals("poor"));
    }

    /** Whether it cannot be done by anybody. */
    private static boolean isRefused(List<Object> answers) {
        return answers.stream()
                .map(LedgerText::of)
                .allMatch(text -> text.startsWith("refused") || text.startsWith("insufficient"));
    }
}
