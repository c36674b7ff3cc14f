package io.leadwright.enrich;

import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.lead.LeadId;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunRequest;
import java.util.List;
import java.util.Objects;

/** Makes the requests that the chunks of a run are. */
final class RunDraft {

    private final Desk desk;
    private final Run run;
    private final RunRequest request;

    RunDraft(Desk desk, Run run) {
        this.desk = desk;
        this.run = run;
        this.request = Objects.requireNonNull(run.request());
    }

    /** What these leads would come to as the chunk of this name. */
    Plan plan(String chunk, List<LeadId> leads) {
        return new Planner(desk, request(chunk, leads).budget(budget())).plan();
    }

    /** What they would come to if no more than this may be spent. */
    Plan plan(String chunk, List<LeadId> leads, RunBill most) {
        return new Planner(desk, request(chunk, leads).budget(budget(most))).plan();
    }

    /** The most that a plan can come to; of units that may not be spent, nothing. */
    RunBill worst(Plan plan) {
        Costs allowed = Costs.NOTHING;
        List<Cost> cap = run.terms().cap().costs().all();
        for (Cost cost : plan.worst().costs().all()) {
            boolean isAllowed = cap.stream().anyMatch(most -> most.unit().equals(cost.unit()));
            allowed = isAllowed ? allowed.plus(cost) : allowed;
        }
        return new RunBill(plan.worst().credits(), allowed);
    }

    /** The same plan, held to so much. */
    Plan within(Plan plan, RunBill most) {
        return plan.with(plan.request().budget(budget(most)));
    }

    private Budget budget(RunBill most) {
        return budget().and(most.credits()).within(most.costs());
    }

    private Budget budget() {
        return request.ofLead() == null ? Budget.NONE : Budget.NONE.perLead(request.ofLead());
    }

    private EnrichmentRequest request(String chunk, List<LeadId> leads) {
        String name = "run-" + run.id() + "-" + chunk;
        EnrichmentRequest asked = EnrichmentRequest.leads(leads)
                .wanting(request.wanted())
                .writing(request.policy())
                .forRun(run.id())
                .key(new IdempotencyKey(name), name);
        EnrichmentRequest refreshing = request.olderThan() == null ? asked : asked.olderThan(request.olderThan());
        return request.isPartial() ? refreshing.allowingPart() : refreshing;
    }
}
