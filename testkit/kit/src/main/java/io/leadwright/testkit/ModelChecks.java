package io.leadwright.testkit;

import java.util.List;
import java.util.Optional;

/** The law of answers: they are the model's, and so is what moved. */
final class ModelChecks {

    private ModelChecks() {}

    static Optional<String> answers(LedgerChange change) {
        if (!change.text().equals(change.expected())) {
            return Optional.of("answers " + change.text() + ", should answer " + change.expected());
        }
        List<ModelState.Movement> all = change.account().model().movements();
        int before = Math.min(change.before().entries().size(), all.size());
        List<String> expected = all.subList(before, all.size()).stream()
                .map(ModelState.Movement::what)
                .sorted()
                .toList();
        List<String> moved = change.after().entriesSince(change.before()).stream()
                .map(LedgerText::what)
                .sorted()
                .toList();
        return moved.equals(expected) ? Optional.empty() : Optional.of("moves " + moved + ", should move " + expected);
    }
}
