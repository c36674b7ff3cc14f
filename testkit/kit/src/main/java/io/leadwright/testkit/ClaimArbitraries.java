package io.leadwright.testkit;

import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Claims that meet: few values, few times, and sources that answer more than once. */
final class ClaimArbitraries {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final int SOURCES_MAX = 10;

    private static final int CLAIMS_MAX = 40;

    private static final List<String> TEXTS =
            List.of("a", "ab", "A", "b", "AB", "abc", "Ab", "abd", "B", SampleFields.UNREADABLE, "bc", "c");

    /** How long ago: most claims at the same moment, a few from a clock that is fast or wrong. */
    private static final Arbitrary<Duration> AGES = Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(Duration.ofDays(1), Duration.ZERO)),
            Tuple.of(5, Arbitraries.integers().between(0, 4000).map(Duration::ofDays)),
            Tuple.of(1, Arbitraries.of(Duration.ofMinutes(-4), Duration.ofHours(-1), Duration.ofMillis(1))));

    private static final Arbitrary<Duration> HALF_LIVES = Arbitraries.of(
            Duration.ofMillis(1), Duration.ofHours(1), Duration.ofDays(30), Duration.ofDays(365), Duration.ofDays(730));

    private ClaimArbitraries() {}

    static Arbitrary<Claims> claims() {
        Arbitrary<Crowd> crowds = Combinators.combine(
                        HALF_LIVES,
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, SOURCES_MAX),
                        Arbitraries.integers().between(1, TEXTS.size()))
                .as(Crowd::new);
        Arbitrary<List<Said>> said =
                said().list().ofMinSize(1).ofMaxSize(CLAIMS_MAX).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(crowds, said).as(Crowd::claims).withoutEdgeCases();
    }

    static Arbitrary<Evidence> evidence() {
        return Combinators.combine(claims(), TrustArbitraries.trusts(), TrustArbitraries.rules())
                .as((claims, trust, rules) -> new Evidence(claims, trust, rules, NOW))
                .withoutEdgeCases();
    }

    static Arbitrary<Newcomer> newcomers() {
        Arbitrary<String> names = Arbitraries.of("a new source", "s5 anew", "the new source");
        Arbitrary<Instant> times = AGES.filter(age -> age.toHours() >= 0).map(NOW::minus);
        return Combinators.combine(names.map(SourceId::of), TrustArbitraries.qualities(), times)
                .as(Newcomer::new)
                .withoutEdgeCases();
    }

    /** The name of a source by its number. */
    static SourceId source(int number) {
        return SourceId.of("s" + number);
    }

    private static Arbitrary<Said> said() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, SOURCES_MAX - 1),
                        Arbitraries.integers().between(0, 59),
                        AGES)
                .as(Said::new)
                .withoutEdgeCases();
    }

    private record Said(int field, int source, int text, Duration age) {}

    /** How many there are to draw from. */
    private record Crowd(Duration halfLife, int fields, int sources, int texts) {

        Claims claims(List<Said> said) {
            List<ProfileField<?>> all = SampleFields.ageing(halfLife);
            return Claims.of(said.stream()
                    .map(one -> new Claim(
                            all.get(one.field % fields),
                            source(one.source % sources),
                            TEXTS.get(one.text % texts),
                            NOW.minus(one.age)))
                    .toList());
        }
    }
}
