package io.leadwright.enrich;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.credit.Costs;
import io.leadwright.run.RunChunk;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a chunk has cost, by what is kept of its people: also what was asked by somebody who died, or has not answered yet. */
final class RunSpending {

    private final Desk desk;

    RunSpending(Desk desk) {
        this.desk = desk;
    }

    /** What vendors have billed since the chunk was taken, or may have; never more than was reserved. */
    Costs of(RunChunk chunk, Plan plan) {
        if (chunk.isPutBack()) {
            return Costs.NOTHING;
        } else if (plan.unidentified().stream()
                .anyMatch(position -> position.storedLead().isEmpty())) {
            return chunk.reserved().costs(); // a lead that is gone does not say what was asked about it
        }
        List<Person> people = plan.people().stream().map(PlannedPerson::person).toList();
        return since(chunk.holder().since(), people).atMost(chunk.reserved().costs());
    }

    /** What a chunk has cost that was ended: what is told, and what has come to light. */
    Costs of(RunChunk chunk, Plan plan, Bill told) {
        List<Person> people = plan.people().stream().map(PlannedPerson::person).toList();
        Costs kept = since(chunk.holder().since(), people);
        return kept.plus(told.costs().without(kept)).atMost(chunk.reserved().costs());
    }

    private Costs since(Instant time, List<Person> people) {
        Set<String> files = new HashSet<>();
        Costs costs = Costs.NOTHING;
        for (Dossier dossier : desk.dossiers(people)) {
            if (files.add(dossier.file().text())) {
                for (Inquiry inquiry : dossier.inquiries().values()) {
                    costs = inquiry.state().at().isBefore(time) ? costs : costs.plus(inquiry.cost());
                }
            }
        }
        return costs;
    }
}
