package io.leadwright.enrich;

import io.leadwright.claim.Inquiry;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Question;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Asks about people round by round, each round only for what is missing then; and after that again whoever needed time. What
 * comes of it depends on what is answered, not on when, as long as it is in time. Of the thread that runs.
 */
final class Rounds {

    private final Desk desk;
    private final Plan plan;
    private final Watch watch;
    private final Sights sights;
    private final Spending spending;

    Rounds(Desk desk, Plan plan, Watch watch) {
        this.desk = desk;
        this.plan = plan;
        this.watch = watch;
        this.spending = new Spending(plan.request().budget());
        this.sights = new Sights(desk, plan.request().refreshed());
    }

    /** Asks about these, until enough is known, nobody is left to ask, or time is up. */
    void ask(List<Pursuit> pursuits) {
        askInRounds(pursuits);
        pursuits.stream().filter(pursuit -> !pursuit.isSuppressed()).forEach(this::leave);
    }

    private void askInRounds(List<Pursuit> pursuits) {
        for (Set<SourceId> round : plan.rounds()) {
            List<Errand> errands = errands(round, pursuits, false);
            if (!errands.isEmpty() && watch.isOver()) {
                errands.forEach(errand -> errand.pursuit().cutOff());
                return;
            }
            run(errands);
        }
        askAgain(pursuits);
    }

    /** Whoever was not ready, when they may be. */
    private void askAgain(List<Pursuit> pursuits) {
        while (true) {
            List<Pursuit> pending = pursuits.stream().filter(Pursuit::isPending).toList();
            List<Errand> waiting = errands(desk.sources().keySet(), pending, true);
            Optional<Instant> next = waiting.stream()
                    .map(errand -> inquiry(errand).state().until())
                    .min(Instant::compareTo);
            if (next.isEmpty()) {
                return;
            } else if (watch.isOver(next.get()) || watch.isOver()) {
                waiting.forEach(errand -> errand.pursuit().cutOff());
                return;
            }
            Duration wait = Duration.between(desk.now(), next.get());
            if (wait.isNegative() || wait.isZero()) {
                run(waiting.stream().filter(this::isReady).toList());
            } else {
                watch.pause(wait);
            }
        }
    }

    /** Whoever could say what is still missing, and is not to be asked now. */
    private void leave(Pursuit pursuit) {
        Known known = pursuit.look(sights);
        if (pursuit.isSuppressed() || sights.isSuppressed(known)) {
            pursuit.suppress();
            return;
        }
        Set<ProfileField<?>> missing = known.missing(plan.request().wanted());
        for (Inquiry inquiry : pursuit.dossier().inquiries().values()) {
            EnrichmentSource source = desk.sources().get(inquiry.source());
            if (source != null
                    && !pursuit.hasTried(inquiry.source())
                    && !Collections.disjoint(source.profile().fields(), missing)) {
                Attempt.unasked(inquiry, known.now()).ifPresent(pursuit::tried);
            }
        }
    }

    private boolean isReady(Errand errand) {
        return !desk.now().isBefore(inquiry(errand).state().until());
    }

    private static Inquiry inquiry(Errand errand) {
        return errand.pursuit().dossier().inquiry(errand.source()).orElseThrow();
    }

    private List<Errand> errands(Set<SourceId> round, List<Pursuit> pursuits, boolean again) {
        List<Errand> errands = new ArrayList<>();
        for (Pursuit pursuit : pursuits) {
            Known known = pursuit.look(sights);
            if (pursuit.isSuppressed() || sights.isSuppressed(known)) {
                pursuit.suppress();
            } else {
                Set<ProfileField<?>> missing = known.missing(plan.request().wanted());
                for (SourceId source : round) {
                    errand(pursuit, source, known, missing)
                            .filter(errand -> Errand.isPending(pursuit.dossier().inquiry(source)) == again)
                            .ifPresent(errands::add);
                }
            }
        }
        return errands;
    }

    private Optional<Errand> errand(Pursuit pursuit, SourceId id, Known known, Set<ProfileField<?>> missing) {
        if (!pursuit.planned().sources().contains(id)) {
            return Optional.empty();
        }
        SourceProfile source = desk.source(id).profile();
        Set<ProfileField<?>> fields = known.askable(source, missing);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Question asked = pursuit.question(known, fields);
        Optional<Inquiry> before = pursuit.dossier().inquiry(id);
        Question question = before.flatMap(Inquiry::ticket).map(asked::again).orElse(asked);
        return Optional.of(new Errand(pursuit, id, question, Errand.worst(source, before)))
                .filter(errand -> source.canAnswer(errand.question()));
    }

    private void run(List<Errand> errands) {
        if (errands.isEmpty()) {
            return;
        }
        Map<List<Errand>, CompletableFuture<List<Arrival>>> calls =
                new Calls(desk).begin(new Intents(desk, spending).file(errands));
        calls.forEach((call, replies) -> watch.await(replies)
                .ifPresentOrElse(come -> come.forEach(this::take), () -> call.forEach(Rounds::late)));
    }

    private void take(Arrival arrival) {
        Reply reply = arrival.reply();
        spending.settle(reply.errand(), reply.cost());
        reply.errand().pursuit().came(arrival.kept(), reply.attempt());
    }

    private static void late(Errand errand) {
        errand.pursuit().tried(Attempt.without(errand.source(), Attempt.Outcome.LATE));
    }
}
