package io.leadwright.sandbox.measure;

import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import io.leadwright.LeadBook;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Label;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Profile;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.profile.Truth;
import io.leadwright.sandbox.simulated.TruePerson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Enriches everybody, learns what is right of some, and judges what is then believed of the others. Of one thread.
 *
 * <p>Who is learned from is chosen by hash, so that it is the same people in whatever order they come.
 */
public final class Measurement {

    private static final int BATCH = 50;
    private static final int BATCHES_AT_ONCE = 8;

    private final LeadBook book;
    private final List<SourceId> vendors;
    private final List<TruePerson> taught = new ArrayList<>();
    private final List<TruePerson> judged = new ArrayList<>();

    /**
     * One in a book that is empty.
     *
     * @param vendors who is asked
     * @param people of whom
     * @param feedback the share that is learned from, from 0 to 1
     */
    public Measurement(LeadBook book, Collection<SourceId> vendors, List<TruePerson> people, double feedback) {
        this.book = book;
        this.vendors = List.copyOf(vendors);
        people.forEach(person -> (hash(person) < feedback ? taught : judged).add(person));
    }

    /**
     * Does it.
     *
     * @param progress is told, now and then, of how many people more all is there
     */
    public Measured run(IntConsumer progress) throws InterruptedException {
        enrich(progress);
        Judging before = judge(vendors.get(0));
        SourceId best = before.best().getKey();
        int labels = 0;
        for (TruePerson person : taught) {
            labels += book.enrichment().learn(person.name(), labels(person));
        }
        Judging after = judge(best);
        return new Measured(
                judged.size(),
                taught.size(),
                labels,
                before.library(),
                after.library(),
                best.value(),
                after.best().getValue(),
                after.majority());
    }

    private void enrich(IntConsumer progress) throws InterruptedException {
        List<TruePerson> all = new ArrayList<>(taught);
        all.addAll(judged);
        ExecutorService threads = Executors.newFixedThreadPool(BATCHES_AT_ONCE);
        try {
            List<Future<?>> batches = new ArrayList<>();
            for (List<TruePerson> batch : Lists.partition(all, BATCH)) {
                batches.add(threads.submit(() -> {
                    enrich(batch);
                    progress.accept(batch.size());
                }));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("measure: not everybody could be enriched", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void enrich(List<TruePerson> batch) {
        List<Subject> subjects = batch.stream().map(TruePerson::subject).toList();
        var unused = book.enrichment().run(EnrichmentRequest.subjects(subjects)).orElseThrow();
    }

    private Judging judge(SourceId tieBreaker) {
        Judging judging = new Judging(vendors);
        for (TruePerson person : judged) {
            Profile profile = profile(person);
            truths(person).forEach(truth -> judging.add(person.name(), Opinions.of(truth, profile), tieBreaker));
        }
        return judging;
    }

    /** What is known of somebody, whom nobody is asked about for it. */
    private Profile profile(TruePerson person) {
        NewLead lead = NewLead.blank();
        for (TextField field : TextField.values()) {
            lead = lead.text(field, person.subject().text(field).orElse(null));
        }
        LeadId id = book.leads().upsert(lead).lead().id();
        return book.enrichment().profile(id);
    }

    private static List<Truth> truths(TruePerson person) {
        List<Truth> truths = new ArrayList<>();
        person.texts().forEach((field, texts) -> truths.add(Truth.of(field, texts)));
        truths.removeIf(truth -> !truth.isKnown());
        return truths;
    }

    private List<Label> labels(TruePerson person) {
        Profile profile = profile(person);
        List<Label> labels = new ArrayList<>();
        for (Truth truth : truths(person)) {
            profile.belief(truth.field()).ifPresent(belief -> labels.addAll(labels(person, truth, belief)));
        }
        return labels;
    }

    private static List<Label> labels(TruePerson person, Truth truth, Belief belief) {
        List<Label> labels = new ArrayList<>();
        for (Candidate candidate : belief.field().isMany() ? belief.candidates() : belief.chosen()) {
            boolean isRight = truth.isRight(candidate.key());
            String instead = isRight || belief.field().isMany()
                    ? null
                    : person.texts().getOrDefault(truth.field(), List.of()).get(0);
            labels.add(new Label(person.subject(), truth.field(), candidate.text(), isRight, instead));
        }
        return labels;
    }

    private static double hash(TruePerson person) {
        long bits = Hashing.sipHash24()
                .hashString(person.name(), StandardCharsets.UTF_8)
                .asLong();
        return Math.scalb((double) (bits >>> 11), -53);
    }
}
