package io.leadwright.enrich;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Filing;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.SourceId;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * Asks sources, each for as many people at once as it likes, and writes down what they answer the moment they do: whoever waits
 * for it may be gone by then.
 */
final class Calls {

    private static final Logger LOG = System.getLogger(Calls.class.getName());

    private static final SourceAnswer UNASKED = SourceAnswer.Failed.free(FailureKind.UNAVAILABLE);

    private final Desk desk;

    Calls(Desk desk) {
        this.desk = desk;
    }

    /** Begins them all; each has its replies when they are written down. */
    Map<List<Errand>, CompletableFuture<List<Arrival>>> begin(List<Errand> errands) {
        ListMultimap<SourceId, Errand> bySource =
                MultimapBuilder.treeKeys().arrayListValues().build();
        errands.forEach(errand -> bySource.put(errand.source(), errand));
        Map<List<Errand>, CompletableFuture<List<Arrival>>> calls = new LinkedHashMap<>();
        for (SourceId id : bySource.keySet()) {
            EnrichmentSource source = desk.source(id);
            for (List<Errand> batch :
                    Lists.partition(bySource.get(id), source.profile().batchSize())) {
                List<Errand> call = List.copyOf(batch);
                calls.put(call, begun(source, call));
            }
        }
        return calls;
    }

    /** That nobody was asked after all has to be written down too. */
    private CompletableFuture<List<Arrival>> begun(EnrichmentSource source, List<Errand> call) {
        List<Asked> batch = call.stream().map(Asked::of).toList();
        try {
            return desk.office().begin(() -> asked(source, batch));
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(write(batch.stream()
                    .map(asked -> new Reply(asked, UNASKED, desk.now(), Duration.ZERO))
                    .toList()));
        }
    }

    private List<Arrival> asked(EnrichmentSource source, List<Asked> batch) {
        Instant begun = desk.now();
        Set<Asked> listed = listed(batch);
        List<Asked> open =
                batch.stream().filter(asked -> !listed.contains(asked)).toList();
        Iterator<SourceAnswer> answers = open.isEmpty()
                ? Collections.emptyIterator()
                : answers(source, open).iterator();
        Instant at = desk.now();
        List<Reply> replies = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            SourceAnswer answer = listed.contains(batch.get(i)) ? UNASKED : answers.next();
            replies.add(new Reply(batch.get(i), answer, at, Duration.between(begun, at)));
        }
        return write(replies);
    }

    /** Who wants to be left alone since it was written down that they would be asked about: a call may have waited long for a thread. */
    private Set<Asked> listed(List<Asked> batch) {
        return new LeftAlone(desk)
                .among(
                        batch,
                        asked -> LeftAlone.keys(
                                asked.errand().pursuit().planned(),
                                asked.errand().pursuit().dossier()),
                        desk::listed);
    }

    private List<SourceAnswer> answers(EnrichmentSource source, List<Asked> batch) {
        List<Question> questions =
                batch.stream().map(asked -> asked.errand().question()).toList();
        try {
            List<SourceAnswer> answers =
                    source.ask(new Questions(desk.account(), desk.ledgerRules().deadline(), questions));
            if (answers.size() == questions.size() && answers.stream().noneMatch(Objects::isNull)) {
                return answers;
            }
            LOG.log(Level.WARNING, "{0} gave {1} answers to {2} questions", source, answers.size(), questions.size());
        } catch (RuntimeException broken) {
            // a source answers what happens to it; one that throws is the host's own, and must not cost the others
            // their answers
            LOG.log(Level.WARNING, source + " threw", broken);
        }
        SourceAnswer failed = new SourceAnswer.Failed(FailureKind.UNREADABLE, null, true);
        return batch.stream().map(asked -> failed).toList();
    }

    private List<Arrival> write(List<Reply> replies) {
        return desk.claims()
                .update(
                        replies.stream()
                                .map(reply -> reply.errand().pursuit().planned().person())
                                .toList(),
                        view -> decide(view, replies));
    }

    private Filing<List<Arrival>> decide(ClaimView view, List<Reply> replies) {
        Answers answers = new Answers(new LeftAlone(desk), view, replies);
        replies.forEach(answers::take);
        return answers.filing();
    }
}
