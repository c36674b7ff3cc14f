package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.SourceUse;
import io.leadwright.credit.Cost;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Gain;
import io.leadwright.enrich.Plan;
import io.leadwright.lead.AccountId;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.source.SourcePrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the best use of a budget, whatever the sources cost and know. */
class BestUseLawsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 19);
    private static final List<ProfileField<?>> FIELDS = List.of(
            ProfileField.TITLE, ProfileField.PHONE, ProfileField.SKILLS, ProfileField.COMPANY, ProfileField.LOCATION);

    /** A source that costs so many cents and found so many of ten. */
    record Vendor(int cents, int found, List<Integer> fields) {}

    @Property(tries = 200)
    void a_plan_stays_within_its_budget_and_more_gains_no_less_than_an_answer_less(
            @ForAll("vendors") List<Vendor> vendors,
            @ForAll @IntRange(min = 1, max = 12) int people,
            @ForAll @IntRange(min = 0, max = 60) int cents,
            @ForAll @IntRange(min = 0, max = 60) int more) {
        TestLeadwright leadwright = leadwright(vendors);
        Plan less = plan(leadwright, people, cents);
        Plan richer = plan(leadwright, people, cents + more);
        Plan all = plan(leadwright, people, 1_000_000);

        assertThat(less.worst().costs().isWithin(cents(cents))).isTrue();
        assertThat(richer.worst().costs().isWithin(cents(cents + more))).isTrue();
        double answer = all.gains().stream().mapToDouble(Gain::fields).max().orElse(0);
        assertThat(gain(richer)).isGreaterThanOrEqualTo(gain(less) - answer - 1e-9);
        assertThat(gain(all)).isGreaterThanOrEqualTo(gain(richer) - 1e-9);
        assertThat(less.gains())
                .hasSize(less.leads())
                .allSatisfy(gain -> assertThat(gain.fields()).isPositive());
    }

    private static double gain(Plan plan) {
        return plan.gains().stream().mapToDouble(Gain::fields).sum();
    }

    private static Cost cents(int cents) {
        return Cost.usd(String.valueOf(cents / 100.0));
    }

    private static Plan plan(TestLeadwright leadwright, int people, int cents) {
        List<Subject> subjects = IntStream.range(0, people)
                .mapToObj(i -> Subject.email("p" + i + "@acme.com"))
                .toList();
        return leadwright
                .book()
                .enrichment()
                .bestUse(EnrichmentRequest.subjects(subjects).wanting(FIELDS).budget(Budget.of(cents(cents))));
    }

    private static TestLeadwright leadwright(List<Vendor> vendors) {
        TestLeadwright leadwright = TestLeadwright.create();
        List<SourceUse> uses = new ArrayList<>();
        for (int i = 0; i < vendors.size(); i++) {
            Vendor vendor = vendors.get(i);
            SourceId id = SourceId.of("vendor" + i);
            FakeSource source = leadwright.source(id.value()).charges(SourcePrice.perMatch(cents(vendor.cents)));
            vendor.fields.forEach(field -> source.knows("john@techcorp.com", FIELDS.get(field), "1"));
            uses.add(new SourceUse(new SourceUse.Key(DAY, id, Outcome.FOUND, "USD"), vendor.found, 0));
            uses.add(new SourceUse(new SourceUse.Key(DAY, id, Outcome.NOTHING, "USD"), 10 - vendor.found, 0));
        }
        SampleClaims.book(leadwright.storage().claims(AccountId.DEFAULT), uses.toArray(SourceUse[]::new));
        return leadwright;
    }

    @Provide
    Arbitrary<List<Vendor>> vendors() {
        Arbitrary<List<Integer>> fields = Arbitraries.integers()
                .between(0, FIELDS.size() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 10),
                        fields)
                .as(Vendor::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .withoutEdgeCases();
    }
}
