package io.leadwright.enrich;

import com.google.common.hash.Hashing;
import io.leadwright.credit.Costs;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.SortKey;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunId;
import io.leadwright.run.RunRequest;
import io.leadwright.run.RunTarget;
import io.leadwright.run.RunTerms;
import io.leadwright.run.RunView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Makes a run of a plan. */
final class RunStart {

    private static final int NAME_LENGTH = 32;

    private final Desk desk;
    private final Plan plan;
    private final EnrichmentRequest request;

    RunStart(Desk desk, Plan plan) {
        this.desk = desk;
        this.plan = plan;
        this.request = plan.request();
    }

    /** The run; of a key that a run was started with before, that one. */
    EnrichmentRun start() {
        RunRequest kept = kept();
        String fingerprint = RunFingerprint.of(kept, request.budget());
        Run run = Run.start(new RunTerms(id(), desk.now(), plan.leads(), cap(), fingerprint), kept);
        if (!desk.runs().add(run)) {
            checkSame(run);
        }
        return new BookRun(desk, run.id());
    }

    /** What was asked for before fingerprints were kept is not known any more once the run is over. */
    private void checkSame(Run run) {
        Run known = desk.runs().read(run.id(), RunView::run).orElseThrow(() -> BookRun.gone(run.id()));
        String before = known.terms().fingerprint();
        boolean isSame = before == null
                ? known.state().isOver() || Objects.equals(known.request(), run.request())
                : before.equals(run.terms().fingerprint());
        if (!isSame) {
            throw new IllegalArgumentException("key: was given to another run, " + run.id());
        }
    }

    private RunId id() {
        return RunId.of(request.key()
                .map(key -> Hashing.sha256()
                        .hashString(key.value(), StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, NAME_LENGTH))
                .orElseGet(desk::newName));
    }

    /** Of a budget in one unit that is also nothing of every other. */
    private RunBill cap() {
        Bill worst = plan.worst();
        Budget budget = request.budget();
        Costs costs = budget.cost()
                .map(most -> worst.costs().atMost(Costs.NOTHING.plus(most)))
                .orElse(worst.costs());
        return new RunBill(worst.credits().atMost(budget.credits().orElse(worst.credits())), costs);
    }

    private RunRequest kept() {
        if (request.within().isPresent()) {
            throw new IllegalArgumentException("within: must not be said of a run");
        } else if (request.budget().isPerSource()) {
            throw new IllegalArgumentException("budget: must not be for single sources, of a run");
        } else if (!plan.gains().isEmpty()) {
            throw new IllegalArgumentException(
                    "plan: must not have chosen whom to ask, for a run asks by its own query");
        }
        return new RunRequest(
                target(),
                request.wanted(),
                request.policy(),
                request.isPartial(),
                request.budget().ofLead().orElse(null),
                request.refreshed().orElse(null));
    }

    private RunTarget target() {
        if (request.target() instanceof Target.Leads named) {
            return new RunTarget.Named(named.ids());
        } else if (request.target() instanceof Target.Queried queried) {
            return new RunTarget.Queried(stable(queried.query()));
        }
        throw new IllegalArgumentException("plan: must be of leads to be started, is of other people");
    }

    /** Unless somebody wants another order, the oldest first: then those that come meanwhile come last. */
    private static LeadQuery stable(LeadQuery query) {
        return query.order().equals(List.of(LeadQuery.NEWEST_FIRST)) ? query.orderBy(SortKey.CREATED_AT.asc()) : query;
    }
}
