package io.leadwright.enrich;

import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.port.StorageTransaction;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is kept of an answer to be given again: of those who want to be left alone by now that they do, and nothing else. They may
 * have been erased since they were looked up.
 */
final class KeptAnswer {

    private final Desk desk;
    private final Plan plan;

    KeptAnswer(Desk desk, Plan plan) {
        this.desk = desk;
        this.plan = plan;
    }

    Done of(Done done, StorageTransaction transaction) {
        if (plan.request().key().isEmpty()) {
            return done;
        }
        Set<Integer> listed = listed(transaction);
        if (listed.isEmpty()) {
            return done;
        }
        List<FailedLead> failed = new ArrayList<>(done.failed().stream()
                .filter(lead -> !listed.contains(lead.index()))
                .toList());
        listed.forEach(index -> failed.add(
                new FailedLead(new Position(index, Subject.named("", ""), null), FailureCode.SUPPRESSED, List.of())));
        failed.sort(Comparator.comparingInt(FailedLead::index));
        List<Enriched> enriched = done.enriched().stream()
                .filter(lead -> !listed.contains(lead.index()))
                .toList();
        return new Done(enriched, failed, done.bill(), done.remaining(), done.isReplay());
    }

    private Set<Integer> listed(StorageTransaction transaction) {
        return new LeftAlone(desk)
                .among(plan.people(), person -> LeftAlone.keys(person), marks -> among(transaction, marks)).stream()
                        .flatMap(person -> person.positions().stream())
                        .map(Position::index)
                        .collect(Collectors.toSet());
    }

    private static Set<Mark> among(StorageTransaction transaction, Set<Mark> marks) {
        return transaction.suppressions().among(marks).stream()
                .map(Suppression::mark)
                .collect(Collectors.toSet());
    }
}
