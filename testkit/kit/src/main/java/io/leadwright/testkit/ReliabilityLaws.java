package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.lead.AccountId;
import io.leadwright.learn.Feedback;
import io.leadwright.learn.Lineages;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.ReliabilityStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of what is learned, tried with any feedback and any counts: to be run on every adapter.
 *
 * <pre>{@code
 * class OurReliabilityTest extends ReliabilityLaws {
 *     protected ReliabilityStore open(AccountId account) { return new OurStore(account); }
 * }
 * }</pre>
 */
public abstract class ReliabilityLaws {

    private static final int IDS = 4;

    /** For a subclass, which says how to open its store. */
    protected ReliabilityLaws() {}

    /** Opens the empty store of this account. Every try has an account of its own; all may be in one database. */
    protected abstract ReliabilityStore open(AccountId account);

    @Property
    void feedback_in_any_order_and_told_again_gives_the_same_counts(
            @ForAll("feedbacks") List<Feedback> feedbacks,
            @ForAll("lineages") Lineages lineages,
            @ForAll Random random) {
        List<Feedback> told = new ArrayList<>(feedbacks);
        feedbacks.forEach(feedback -> told.addAll(Collections.nCopies(random.nextInt(3), feedback)));
        Collections.shuffle(told, random);
        ReliabilityStore store = open(FreshAccounts.next());
        told.forEach(feedback -> store.record(feedback.id(), SourceReliability.of(feedback, lineages)));
        assertEquals(
                SourceReliability.of(feedbacks, lineages).counts(), store.read().counts());
    }

    @Property
    void what_is_known_is_the_sum_of_what_each_id_told_first(
            @ForAll("told") List<SourceReliability> told, @ForAll Random random) {
        ReliabilityStore store = open(FreshAccounts.next());
        Map<String, SourceReliability> first = new LinkedHashMap<>();
        for (SourceReliability one : told) {
            String id = "id " + random.nextInt(IDS);
            assertEquals(first.putIfAbsent(id, one) == null, store.record(id, one), id + " is new");
        }
        SourceReliability sum = first.values().stream().reduce(SourceReliability.NONE, SourceReliability::plus);
        assertEquals(sum.counts(), store.read().counts());
    }

    @Provide
    Arbitrary<List<Feedback>> feedbacks() {
        return ReliabilityArbitraries.feedbacks();
    }

    @Provide
    Arbitrary<Lineages> lineages() {
        return ReliabilityArbitraries.lineages();
    }

    @Provide
    Arbitrary<List<SourceReliability>> told() {
        return ReliabilityArbitraries.counts().list().ofMaxSize(2 * IDS);
    }
}
