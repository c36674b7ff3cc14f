package io.leadwright.enrich;

import com.google.common.collect.Sets;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Prospect.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Chooses whom to ask about whom, so that a budget gains the most: the best ratio first, as long as it fits. Of one thread.
 *
 * <p>In the sandbox's made-up world ({@code BestUseWorldTest}: 500 leads, four vendors, one of them a copy, a hundred people who
 * have taught who is right) the same budget bought so many right fields, by the plan of the query and by the best use:
 *
 * <pre>
 * BUDGET   PLAN: RIGHT  SPENT  A CREDIT   BEST USE: RIGHT  SPENT  A CREDIT
 *    100         1,425    100     14.25             1,672     79     21.16
 *    300         2,911    300      9.70             3,818    252     15.15
 *    600         4,318    598      7.22             6,205  497.5     12.47
 * </pre>
 *
 * <p>It spends less than the budget, for the worst has to fit: what is not billed in the end is not planned with.
 */
final class BestUse {

    private static final Comparator<Prospect> WORST_FIRST =
            Comparator.comparing((Prospect prospect) -> prospect.steps().get(0)).reversed();

    private final Desk desk;
    private final EnrichmentRequest request;
    private final Sights sights;
    private final TrackRecords records;
    private final Prospecting prospecting;
    private final PriorityQueue<Prospect> best = new PriorityQueue<>(WORST_FIRST);

    BestUse(Desk desk, EnrichmentRequest request) {
        this.desk = desk;
        this.request = request;
        this.sights = new Sights(desk, request.refreshed());
        this.records = new TrackRecords(desk);
        this.prospecting = new Prospecting(desk, request, records);
    }

    Plan plan() {
        new Targets(desk.storage().leads(desk.account())).each(request.target(), this::look);
        Map<Prospect, Integer> chosen = chosen();
        List<PlannedPerson> people = new ArrayList<>(chosen.size());
        List<Gain> gains = new ArrayList<>(chosen.size());
        chosen.forEach((prospect, steps) -> {
            gains.add(gain(people.size(), prospect, steps));
            people.add(prospect.planned(people.size(), steps));
        });
        Plan.Draft draft = new Plan.Draft(request, people, List.of(), Planner.rounds(desk));
        return new Plan(draft, new Expectation(desk, people).bill(), gains);
    }

    /** Keeps the most worthwhile of all, no more than a plan may have. */
    private void look(List<Position> positions) {
        List<Position> identified = new ArrayList<>(positions.size());
        List<Person> people = new ArrayList<>(positions.size());
        for (Position position : positions) {
            Person.of(position.subject()).ifPresent(person -> {
                identified.add(position);
                people.add(person);
            });
        }
        List<Dossier> dossiers = desk.dossiers(people);
        Set<Position> listed = listed(identified, dossiers);
        for (int i = 0; i < people.size(); i++) {
            Known known = sights.of(identified.get(i).subject(), dossiers.get(i));
            if (!listed.contains(identified.get(i)) && !sights.isSuppressed(known)) {
                prospecting.of(identified.get(i), people.get(i), known).ifPresent(best::add);
            }
            if (best.size() > Plan.PEOPLE_MAX) {
                best.remove();
            }
        }
    }

    /** Those who are on the account's list of who wants to be left alone. */
    private Set<Position> listed(List<Position> positions, List<Dossier> dossiers) {
        return new LeftAlone(desk)
                .among(
                        positions,
                        dossiers,
                        new LeftAlone.Asking<>(
                                (position, dossier) -> Sets.union(
                                        SubjectKeys.all(position.subject()),
                                        dossier.person().keys()),
                                desk::listed));
    }

    /** How many steps are taken of each, in the order in which they were chosen. */
    private Map<Prospect, Integer> chosen() {
        Spree spree = new Spree(request.budget(), limit());
        Set<PersonKey> taken = new HashSet<>();
        Map<Prospect, Integer> chosen = new LinkedHashMap<>();
        PriorityQueue<Candidate> next = new PriorityQueue<>(best.size() + 1);
        best.forEach(prospect -> next.add(new Candidate(prospect, 0)));
        while (!next.isEmpty()) {
            Candidate candidate = next.remove();
            Prospect prospect = candidate.prospect;
            boolean isNew = candidate.count > 0
                    || Collections.disjoint(taken, prospect.person().keys());
            if (isNew && spree.buy(prospect, candidate.count)) {
                taken.addAll(prospect.person().keys());
                chosen.put(prospect, candidate.count + 1);
                if (candidate.count + 1 < prospect.steps().size()) {
                    next.add(new Candidate(prospect, candidate.count + 1));
                }
            }
        }
        return chosen;
    }

    private Credits limit() {
        Credits limit = request.budget().credits().orElse(new Credits(Credits.MAX_MILLIS));
        return request.isPartial() ? limit.atMost(desk.ledger().balance().available()) : limit;
    }

    private Gain gain(int index, Prospect prospect, int count) {
        List<Step> steps = prospect.steps().subList(0, count);
        Bill expected = Bill.NOTHING.plus(prospect.price());
        for (Step step : steps) {
            expected = step.worst().isNothing() ? expected : expected.plus(records.cost(step.source(), 1));
        }
        double fields = steps.stream().mapToDouble(Step::gain).sum();
        return new Gain(index, steps.stream().map(Step::source).toList(), fields, expected);
    }

    /** The next step of somebody of whom so many were taken. */
    private record Candidate(Prospect prospect, int count) implements Comparable<Candidate> {

        @Override
        public int compareTo(Candidate other) {
            return prospect.steps().get(count).compareTo(other.prospect.steps().get(other.count));
        }
    }
}
