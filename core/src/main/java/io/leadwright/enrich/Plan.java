package io.leadwright.enrich;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.leadwright.profile.SourceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a request would do, found out without asking anybody: a run of it asks no more, holds no more and costs no more.
 * Immutable and thread-safe.
 */
public final class Plan {

    /** The most people of one request; whole books are done in parts. */
    public static final int PEOPLE_MAX = 10_000;

    private final EnrichmentRequest request;
    private final ImmutableList<PlannedPerson> people;
    private final ImmutableList<Position> unidentified;
    private final ImmutableList<Set<SourceId>> rounds;
    private final PlanTotals totals;
    private final boolean isInParts;
    private final ImmutableList<Gain> gains;

    Plan(Draft draft, Bill expected) {
        this(draft, expected, List.of());
    }

    Plan(Draft draft, Bill expected, List<Gain> gains) {
        this(draft, PlanTotals.of(draft.people(), draft.unidentified(), expected), false, gains);
    }

    private Plan(Draft draft, PlanTotals totals, boolean isInParts, List<Gain> gains) {
        this.gains = ImmutableList.copyOf(gains);
        this.request = draft.request();
        this.people = ImmutableList.copyOf(draft.people());
        this.unidentified = ImmutableList.copyOf(draft.unidentified());
        this.rounds = ImmutableList.copyOf(draft.rounds());
        this.totals = totals;
        this.isInParts = isInParts;
    }

    /** The same with what comes behind it: of a whole book only the totals are kept. */
    Plan and(Plan behind) {
        return new Plan(new Draft(request, List.of(), List.of(), rounds), totals.plus(behind.totals), true, List.of());
    }

    /** The same for a request of the same people. */
    Plan with(EnrichmentRequest other) {
        return new Plan(new Draft(other, people, unidentified, rounds), totals, isInParts, gains);
    }

    /** The same for the same people, of whom nobody is asked: what is known of them has to do. */
    Plan askingNobody() {
        List<PlannedPerson> unasked =
                people.stream().map(PlannedPerson::unasked).toList();
        return new Plan(new Draft(request, unasked, unidentified, rounds), totals, isInParts, gains);
    }

    /** A plan without what it is expected to come to. */
    record Draft(
            EnrichmentRequest request,
            List<PlannedPerson> people,
            List<Position> unidentified,
            List<Set<SourceId>> rounds) {}

    /** How many places the request has. */
    public int leads() {
        return totals.leads();
    }

    /** Whether it is of more people than one request may be of, so that it can be started, but not run. */
    public boolean isInParts() {
        return isInParts;
    }

    /** The most questions that are asked: one for each person and source. */
    public long calls() {
        return totals.calls().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The most questions that each source is asked, by name. */
    public SortedMap<SourceId, Long> callsBySource() {
        return totals.calls();
    }

    /** Who is asked at the same time, one set for each round, in their order; each is asked only for what is missing by then. */
    public List<Set<SourceId>> rounds() {
        return rounds;
    }

    /** How many people need nobody to be asked: what is wanted of them is known, or nobody could say more. */
    public long known() {
        return totals.known();
    }

    /** At how many places somebody wants to be left alone. */
    public int suppressedLeads() {
        return totals.suppressed();
    }

    /** The places of those who want to be left alone, in their order; not known of a plan {@linkplain #isInParts in parts}. */
    public List<Integer> suppressed() {
        return people.stream()
                .filter(person -> person.standing() == PlannedPerson.Standing.SUPPRESSED)
                .flatMap(person -> person.positions().stream())
                .map(Position::index)
                .sorted()
                .toList();
    }

    /** What it will probably come to, going by what the sources came to before. */
    public Bill expected() {
        return totals.expected();
    }

    /** The most that it can come to: the budget's limit on costs is not in it. */
    public Bill worst() {
        return totals.worst();
    }

    /** Why these people, the most worthwhile first, if they were {@linkplain Enrichment#bestUse chosen}; else none. */
    public List<Gain> gains() {
        return gains;
    }

    EnrichmentRequest request() {
        return request;
    }

    List<PlannedPerson> people() {
        return people;
    }

    List<Position> unidentified() {
        return unidentified;
    }

    /** In the order in which they are asked; those that are not asked any more come last. */
    List<SourceId> inOrder(Collection<SourceId> sources) {
        return sources.stream()
                .sorted(Comparator.comparingInt(this::round).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int round(SourceId source) {
        int round = Iterables.indexOf(rounds, sources -> sources.contains(source));
        return round < 0 ? rounds.size() : round;
    }

    @Override
    public String toString() {
        return "Plan[" + leads() + " leads, at most " + calls() + " calls and " + worst() + "]";
    }
}
