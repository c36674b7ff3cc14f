package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.Enrichment;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Label;
import io.leadwright.enrich.Plan;
import io.leadwright.enrich.StopRule;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Profile;
import io.leadwright.profile.Subject;
import io.leadwright.profile.Truth;
import io.leadwright.query.LeadQuery;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import io.leadwright.sandbox.simulated.TruePerson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much more a budget buys where it gains most, in a made-up world: a hundred people teach who is right, then five hundred
 * others are enriched at no more than so much, once by the plan of all of them and once by the best use.
 */
@Tag("faults")
class BestUseWorldTest {

    private static final int TAUGHT = 100;
    private static final int PEOPLE = 600;
    private static final int BATCH = 50;

    @TempDir
    Path folder;

    private record Bought(double right, double spent) {
        double rightPerCredit() {
            return right / spent;
        }
    }

    @Test
    void the_best_use_gains_more_right_fields_for_the_same_money() throws IOException {
        for (int credits : new int[] {100, 300, 600}) {
            Bought plain = bought("plain" + credits, credits, Enrichment::plan);
            Bought best = bought("best" + credits, credits, Enrichment::bestUse);
            System.out.printf(
                    Locale.ROOT,
                    "budget %d credits: plan %.0f right fields for %.1f (%.2f each credit), best use %.0f for %.1f (%.2f)%n",
                    credits,
                    plain.right,
                    plain.spent,
                    plain.rightPerCredit(),
                    best.right,
                    best.spent,
                    best.rightPerCredit());
            assertThat(best.spent).isLessThanOrEqualTo(credits);
            assertThat(best.rightPerCredit()).isGreaterThan(plain.rightPerCredit());
        }
    }

    private Bought bought(String name, int credits, BiFunction<Enrichment, EnrichmentRequest, Plan> planning)
            throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(MixedWorld.priced(PEOPLE, 1))) {
            List<TruePerson> all = vendors.world().truth();
            Path database = folder.resolve(name + ".db");
            try (Leadwright library = library(vendors, database, new StopRule(1, true))) {
                teach(library.book(), all.subList(0, TAUGHT));
            }
            try (Leadwright library = library(vendors, database, StopRule.DEFAULT)) {
                return bought(library.book(), all.subList(TAUGHT, all.size()), credits, planning);
            }
        }
    }

    private static Leadwright library(SimulatedVendors vendors, Path database, StopRule rule) {
        Leadwright.Builder library = Leadwright.builder(
                        JdbiStorage.sqlite(database).migrate())
                .enrichment(EnrichmentRules.DEFAULT.stopRule(rule));
        vendors.sources().forEach(library::source);
        return library.build();
    }

    private static void teach(LeadBook book, List<TruePerson> people) {
        for (List<TruePerson> some : Lists.partition(people, BATCH)) {
            List<Subject> subjects = some.stream().map(TruePerson::subject).toList();
            var done =
                    book.enrichment().run(EnrichmentRequest.subjects(subjects)).orElseThrow();
            done.enriched()
                    .forEach(each -> book.enrichment()
                            .learn(
                                    "lesson " + some.get(each.index()).name(),
                                    labels(some.get(each.index()), each.profile())));
        }
    }

    private static List<Label> labels(TruePerson person, Profile profile) {
        List<Label> labels = new ArrayList<>();
        for (Belief belief : profile.beliefs()) {
            Truth truth = Truth.of(belief.field(), person.texts().getOrDefault(belief.field(), List.of()));
            for (Candidate candidate : truth.isKnown() ? belief.candidates() : List.<Candidate>of()) {
                labels.add(
                        truth.isRight(candidate.key())
                                ? Label.right(person.subject(), belief.field(), candidate.text())
                                : Label.wrong(person.subject(), belief.field(), candidate.text()));
            }
        }
        return labels;
    }

    private static Bought bought(
            LeadBook book,
            List<TruePerson> people,
            int credits,
            BiFunction<Enrichment, EnrichmentRequest, Plan> planning) {
        Map<LeadId, TruePerson> leads = new LinkedHashMap<>();
        people.forEach(
                person -> leads.put(book.leads().upsert(lead(person)).lead().id(), person));
        EnrichmentRequest request =
                EnrichmentRequest.leads(LeadQuery.all()).budget(Budget.of(new Cost(credits * 1_000_000L, "credits")));
        var done = book.enrichment()
                .run(planning.apply(book.enrichment(), request))
                .orElseThrow();
        double right = 0;
        for (Map.Entry<LeadId, TruePerson> lead : leads.entrySet()) {
            right += right(lead.getValue(), book.enrichment().profile(lead.getKey()));
        }
        long spent = done.bill().costs().all().stream().mapToLong(Cost::micros).sum();
        return new Bought(right, spent / 1e6);
    }

    private static NewLead lead(TruePerson person) {
        NewLead lead = NewLead.blank();
        for (TextField field : TextField.values()) {
            lead = lead.text(field, person.subject().text(field).orElse(null));
        }
        return lead;
    }

    /** How many fields have a right value before all others. */
    private static double right(TruePerson person, Profile profile) {
        return profile.beliefs().stream()
                .filter(belief -> !belief.isUnknown())
                .filter(belief -> Truth.of(belief.field(), person.texts().getOrDefault(belief.field(), List.of()))
                        .isRight(belief.chosen().get(0).key()))
                .count();
    }
}
