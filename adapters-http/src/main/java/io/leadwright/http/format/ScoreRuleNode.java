package io.leadwright.http.format;

import io.leadwright.score.Attribute;
import io.leadwright.score.PointRange;
import io.leadwright.score.ScoreRule;
import io.leadwright.score.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads one rule of a scorecard: the member that only its kind has tells which it is. */
final class ScoreRuleNode {

    static final String RULE = "rule";
    static final String OF = "of";
    static final String CHOICES = "choices";
    static final String IS = "is";
    static final String WORDS = "words";
    static final String PARTS = "parts";
    static final String EACH = "each";
    static final String RANGES = "ranges";
    static final String FROM = "from";
    static final String TO = "to";
    static final String POINTS = "points";

    private static final List<String> KINDS = List.of(CHOICES, WORDS, PARTS, RANGES);

    private final Members rule;
    private final int faultsBefore;

    ScoreRuleNode(Members rule) {
        this.rule = rule;
        this.faultsBefore = rule.faults();
    }

    /** The rule; empty if something is wrong with it. */
    Optional<ScoreRule> read() {
        String name = rule.text(RULE).orElse("");
        List<Attribute> of = attributes();
        String kind = KINDS.stream().filter(rule::has).findFirst().orElse(POINTS);
        return switch (kind) {
            case CHOICES -> choice(name, of);
            case RANGES -> ranges(name, of);
            case WORDS, PARTS -> words(name, of, kind);
            default -> given(name, of);
        };
    }

    private List<Attribute> attributes() {
        List<String> names = rule.texts(OF);
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String item = OF + "[" + i + "]";
            rule.made(item, () -> Attribute.named(name)).ifPresent(found -> {
                found.ifPresentOrElse(attributes::add, () -> rule.refuse(item, "must be something that a lead has"));
            });
        }
        return attributes;
    }

    private Optional<ScoreRule> choice(String name, List<Attribute> of) {
        rule.only(Set.of(RULE, OF, CHOICES), "a rule of choices");
        Map<String, Integer> points = new LinkedHashMap<>();
        for (Members one : rule.objects(CHOICES)) {
            one.only(Set.of(IS, POINTS), "a choice");
            int given = one.whole(POINTS).orElse(0);
            if (one.text(IS).filter(text -> points.put(text, given) != null).isPresent()) {
                one.refuse(IS, "must not be there twice");
            }
        }
        return made(() -> new ScoreRule.Choice(name, of, points));
    }

    private Optional<ScoreRule> ranges(String name, List<Attribute> of) {
        rule.only(Set.of(RULE, OF, RANGES), "a rule of ranges");
        List<PointRange> ranges = new ArrayList<>();
        for (Members one : rule.objects(RANGES)) {
            one.only(Set.of(FROM, TO, POINTS), "a range");
            Integer from = one.has(FROM) ? one.whole(FROM).orElse(null) : null;
            Integer to = one.has(TO) ? one.whole(TO).orElse(null) : null;
            one.whole(POINTS)
                    .flatMap(points -> one.made(() -> new PointRange(from, to, points)))
                    .ifPresent(ranges::add);
        }
        return made(() -> new ScoreRule.Ranges(name, of, ranges));
    }

    private Optional<ScoreRule> words(String name, List<Attribute> of, String kind) {
        rule.only(Set.of(RULE, OF, kind, EACH, POINTS), "a rule of " + kind);
        boolean isEach = rule.truth(EACH);
        int points = rule.whole(POINTS).orElse(0);
        Set<String> words = new LinkedHashSet<>(rule.texts(kind));
        return made(() -> new ScoreRule.Words(name, of, new Wording(words, kind.equals(WORDS), isEach), points));
    }

    private Optional<ScoreRule> given(String name, List<Attribute> of) {
        rule.only(Set.of(RULE, OF, POINTS), "a rule without choices, words, parts and ranges");
        int points = rule.whole(POINTS).orElse(0);
        return made(() -> new ScoreRule.Given(name, of, points));
    }

    /** What core refuses only of what is good by itself: else it would speak of what stands in for a fault. */
    private Optional<ScoreRule> made(Supplier<ScoreRule> maker) {
        return rule.faults() > faultsBefore ? Optional.empty() : rule.made(maker);
    }
}
