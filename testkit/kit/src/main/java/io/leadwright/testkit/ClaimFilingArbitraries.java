package io.leadwright.testkit;

import io.leadwright.claim.Delivery;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceUse;
import io.leadwright.credit.Cost;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Filings of few people by few keys, who meet and clash; with claims of any text. */
final class ClaimFilingArbitraries {

    private static final List<String> SOURCES = List.of("apollo", "hunter", "山田");

    private static final List<ProfileField<?>> FIELDS =
            List.of(ProfileField.TITLE, ProfileField.SKILLS, ProfileField.text("no such field"));

    private ClaimFilingArbitraries() {}

    static Arbitrary<ClaimFiling> filings() {
        Arbitrary<Person> people =
                keys().list().ofMinSize(1).ofMaxSize(3).map(some -> new Person(new LinkedHashSet<>(some)));
        return Combinators.combine(
                        people.list().ofMinSize(1).ofMaxSize(4),
                        anyChange().list().ofMaxSize(4),
                        anyUse().list().ofMaxSize(3),
                        Arbitraries.of(ClaimFiling.How.values()))
                .as(ClaimFiling::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<PersonKey> keys() {
        return Arbitraries.integers().between(0, ClaimFiling.KEYS - 1).map(ClaimFiling::key);
    }

    private static Arbitrary<ClaimFiling.Change> anyChange() {
        Arbitrary<Flight> flights = Combinators.combine(Arbitraries.of("a", "b"), TimeArbitraries.times())
                .as(Flight::new);
        Arbitrary<Delivery> deliveries = Combinators.combine(
                        TimeArbitraries.times(), Arbitraries.of(FIELDS).set())
                .as(Delivery::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        keys().set().ofMaxSize(2),
                        inquiries().list().ofMaxSize(2),
                        flights.optional(),
                        deliveries.optional())
                .as(ClaimFiling.Change::new);
    }

    private static Arbitrary<Inquiry> inquiries() {
        return Combinators.combine(sources(), Arbitraries.of(Outcome.values()), TimeArbitraries.bounds(), claims())
                .as((source, outcome, at, said) -> inquiry(source, SampleClaims.state(outcome, at), said));
    }

    private static Inquiry inquiry(SourceId source, Inquiry.State state, List<Claim> said) {
        Cost cost = new Cost(said.size(), "USD");
        return new Inquiry(source, state, Map.of(FIELDS.get(said.size()), state.at()), cost, Claims.of(said));
    }

    private static Arbitrary<List<Claim>> claims() {
        Arbitrary<String> texts = TextArbitraries.texts().filter(ClaimFilingArbitraries::canBeClaimed);
        Arbitrary<Instant> times = TimeArbitraries.bounds();
        return Combinators.combine(Arbitraries.of(FIELDS), sources(), texts, times)
                .<Claim>as(Claim::new)
                .list()
                .ofMaxSize(FIELDS.size() - 1);
    }

    private static boolean canBeClaimed(String text) {
        try {
            return !new Claim(ProfileField.BIO, SourceId.of("any"), text, Instant.EPOCH)
                    .text()
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Arbitrary<SourceUse> anyUse() {
        Arbitrary<SourceUse.Key> keys = Combinators.combine(
                        Arbitraries.integers().between(0, 1).map(SampleClaims.DAY::plusDays),
                        sources(),
                        Arbitraries.of(Outcome.values()),
                        Arbitraries.of("USD", "none"))
                .as(SourceUse.Key::new);
        Arbitrary<Long> numbers = Arbitraries.longs().between(-2, 2);
        return Combinators.combine(keys, numbers, numbers).as(SourceUse::new);
    }

    private static Arbitrary<SourceId> sources() {
        return Arbitraries.of(SOURCES).map(SourceId::of);
    }
}
