package io.leadwright.http.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.TextField;
import io.leadwright.score.Attribute;
import io.leadwright.score.PointRange;
import io.leadwright.score.ScoreRule;
import io.leadwright.score.Scorecard;
import io.leadwright.score.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What scorecards are as JSON, whatever they are. */
class ScorecardLawsTest {

    @Property(tries = 200)
    void what_is_written_is_read_back_in_the_same_order(@ForAll("cards") Scorecard card) {
        String written = ScorecardJson.write(card);
        assertThat(ScorecardJson.read(written)).isEqualTo(card);
        assertThat(ScorecardJson.write(ScorecardJson.read(written))).isEqualTo(written);
    }

    @Property(tries = 200)
    void a_card_that_was_cut_or_changed_is_read_or_refused(
            @ForAll("cards") Scorecard card, @ForAll char changed, @ForAll int place) {
        StringBuilder text = new StringBuilder(ScorecardJson.write(card));
        text.setCharAt(Math.floorMod(place, text.length()), changed);
        try {
            Scorecard other = ScorecardJson.read(text.toString());
            assertThat(ScorecardJson.read(ScorecardJson.write(other))).isEqualTo(other);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains(": ");
        }
    }

    @Provide
    Arbitrary<Scorecard> cards() {
        Arbitrary<List<ScoreRule>> rules = Arbitraries.oneOf(choices(), words(), ranges(), given())
                .list()
                .ofMaxSize(5)
                .map(some -> IntStream.range(0, some.size())
                        .mapToObj(place -> named(some.get(place), place))
                        .toList());
        return Combinators.combine(texts(100), rules, Arbitraries.integers().between(1, 100_000))
                .as(Scorecard::new);
    }

    /** Names must differ. */
    private static ScoreRule named(ScoreRule rule, int place) {
        String name = place + rule.name().substring(0, Math.min(50, rule.name().length()));
        if (rule instanceof ScoreRule.Choice choice) {
            return new ScoreRule.Choice(name, choice.of(), choice.points());
        } else if (rule instanceof ScoreRule.Words words) {
            return new ScoreRule.Words(name, words.of(), words.wording(), words.points());
        } else if (rule instanceof ScoreRule.Ranges ranges) {
            return new ScoreRule.Ranges(name, ranges.of(), ranges.ranges());
        }
        return new ScoreRule.Given(name, rule.of(), ((ScoreRule.Given) rule).points());
    }

    private static Arbitrary<String> texts(int most) {
        return Arbitraries.strings()
                .withChars("ab \"\\\n\u00e9\u5c71'{}[]:,\u2028")
                .ofMinLength(0)
                .ofMaxLength(most - 1)
                .map(text -> "x" + text);
    }

    private static Arbitrary<Integer> points() {
        return Arbitraries.integers().between(-1_000, 1_000).filter(points -> points != 0);
    }

    private static Arbitrary<List<Attribute>> of() {
        return Arbitraries.of(
                        Attribute.STATUS,
                        Attribute.TAGS,
                        Attribute.DAYS_SINCE_CONTACT,
                        Attribute.of(TextField.TITLE),
                        Attribute.customField("plan"),
                        Attribute.named("profile.companyInfo.size").orElseThrow())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<ScoreRule> choices() {
        return Combinators.combine(
                        texts(100),
                        of(),
                        Arbitraries.maps(texts(256), points()).ofMinSize(1).ofMaxSize(4))
                .as(ScoreRule.Choice::new);
    }

    private static Arbitrary<ScoreRule> words() {
        Arbitrary<Wording> wording = Combinators.combine(
                        texts(100).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((words, isWhole, isEach) -> new Wording(new LinkedHashSet<>(words), isWhole, isEach));
        return Combinators.combine(texts(100), of(), wording, points()).as(ScoreRule.Words::new);
    }

    private static Arbitrary<ScoreRule> ranges() {
        Arbitrary<@Nullable Integer> ends = Arbitraries.integers().injectNull(0.3);
        Arbitrary<PointRange> range = Combinators.combine(ends, ends, points())
                .as((one, other, points) -> one != null && other != null && one > other
                        ? new PointRange(other, one, points)
                        : new PointRange(one, other, points));
        return Combinators.combine(texts(100), of(), range.list().ofMinSize(1).ofMaxSize(4))
                .as(ScoreRule.Ranges::new);
    }

    private static Arbitrary<ScoreRule> given() {
        return Combinators.combine(texts(100), of(), points()).as(ScoreRule.Given::new);
    }
}
