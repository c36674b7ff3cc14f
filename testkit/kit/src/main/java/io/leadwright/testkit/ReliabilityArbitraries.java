package io.leadwright.testkit;

import io.leadwright.learn.Count;
import io.leadwright.learn.CountKey;
import io.leadwright.learn.Feedback;
import io.leadwright.learn.Lineages;
import io.leadwright.learn.SourceReliability;
import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Feedback about a few sources, fields and values, so that they meet; and counts of every kind under odd names. */
final class ReliabilityArbitraries {

    private static final int CLAIMS_MAX = 8;
    private static final int FEEDBACKS_MAX = 6;
    private static final Merger MERGER = new Merger(Trust.COLD);
    private static final List<ProfileField<?>> FIELDS =
            List.of(ProfileField.TITLE, ProfileField.COMPANY_FOUNDED, ProfileField.SKILLS, ProfileField.text("x'%_😀"));
    private static final List<String> SOURCES = List.of("apollo", "hunter", "a copy", "o'%_", "山");
    private static final List<String> VALUES = List.of("1999", "2001", "2002", "cto");
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2024, 1), YearMonth.of(2023, 12), YearMonth.of(0, 1), YearMonth.of(12_345, 6));

    private ReliabilityArbitraries() {}

    /** What turned out, each under an id of its own. */
    static Arbitrary<List<Feedback>> feedbacks() {
        return outcomes().list().ofMinSize(1).ofMaxSize(FEEDBACKS_MAX).map(outcomes -> {
            List<Feedback> all = new ArrayList<>();
            outcomes.forEach(outcome -> all.add(outcome.feedback("feedback " + all.size())));
            return all;
        });
    }

    /** Who copies from whom. */
    static Arbitrary<Lineages> lineages() {
        return Arbitraries.of(
                Lineages.NONE,
                Lineages.of(Map.of(SourceId.of("a copy"), "apollo")),
                Lineages.of(Map.of(SourceId.of("山"), "an origin", SourceId.of("hunter"), "an origin")));
    }

    /** Any counts, none too large to be added up. */
    static Arbitrary<SourceReliability> counts() {
        return Arbitraries.maps(keys(), count()).ofMaxSize(FEEDBACKS_MAX).map(SourceReliability::of);
    }

    private static Arbitrary<CountKey> keys() {
        Arbitrary<String> name =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(SOURCES)), Tuple.of(1, TextArbitraries.texts()));
        return Combinators.combine(Arbitraries.of(MONTHS), Arbitraries.of(CountKey.Kind.class), name, name, name)
                .as(CountKey::new);
    }

    private static Arbitrary<Count> count() {
        Arbitrary<Long> number = Arbitraries.longs().between(0, Long.MAX_VALUE / 100);
        return Combinators.combine(number, number).as((a, b) -> new Count(Math.min(a, b), Math.max(a, b)));
    }

    private static Arbitrary<Outcome> outcomes() {
        Arbitrary<String> value = Arbitraries.of(VALUES);
        return Combinators.combine(
                        Arbitraries.of(FIELDS),
                        Combinators.combine(Arbitraries.of(SOURCES), value)
                                .as(Saying::new)
                                .list()
                                .ofMaxSize(CLAIMS_MAX),
                        value.list().ofMaxSize(2),
                        TimeArbitraries.times(),
                        Arbitraries.of(true, true, false))
                .as(Outcome::new);
    }

    private record Saying(String source, String value) {}

    /** Either the right values are known, or one that is wrong. */
    private record Outcome(
            ProfileField<?> field, List<Saying> sayings, List<String> values, Instant at, boolean isTruth) {

        Feedback feedback(String id) {
            List<Claim> claims = sayings.stream()
                    .map(saying -> new Claim(field, SourceId.of(saying.source), saying.value, at))
                    .toList();
            Belief belief = MERGER.believe(field, claims, at);
            Truth truth = Truth.of(field, values);
            return isTruth
                    ? Feedback.truth(id, at, belief, truth)
                    : Feedback.wrong(
                            id, at, belief, truth.keys().stream().findFirst().orElse("none"));
        }
    }
}
