package io.leadwright.score;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.leadwright.lead.Lead;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules that say how good a lead is: {@code Scorecard.standard().score(lead, now)}. Immutable and thread-safe; the same lead,
 * beliefs and time give the same score.
 *
 * @param name what it is called
 * @param rules all different by name, at most 100
 * @param cap the most points that a score has, at least 1
 */
public record Scorecard(String name, List<ScoreRule> rules, int cap) {

    /** The most leads that are told as the best. */
    public static final int TOP_MAX = 10_000;

    private static final Profile NOTHING_BELIEVED = new Profile(Match.GIVEN, List.of(), List.of());

    private static final Comparator<ScoredLead> BEST_FIRST = Comparator.comparingInt(
                    (ScoredLead scored) -> scored.score().points())
            .reversed()
            .thenComparing(scored -> scored.lead().id());

    /** Copies and checks the rules; throws {@link IllegalArgumentException}. */
    public Scorecard {
        Bounds.checkName("scorecard", name);
        rules = ImmutableList.copyOf(rules);
        if (rules.size() > Bounds.RULES_MAX) {
            throw new IllegalArgumentException("rules: must be at most " + Bounds.RULES_MAX + ", are " + rules.size());
        }
        Set<String> names = new HashSet<>();
        for (ScoreRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException("rules: more than one is called " + rule.name());
            }
        }
        if (cap < 1 || cap > Bounds.RULES_MAX * ScoreRule.POINTS_MAX) {
            throw new IllegalArgumentException(
                    "cap: must be between 1 and " + Bounds.RULES_MAX * ScoreRule.POINTS_MAX + ", is " + cap);
        }
    }

    /**
     * What suits most: company size by its lower bound, a senior title by whole words, how far the lead has come, where it came
     * from, when it was last contacted, and whether it can be reached; 25 points at the most.
     */
    public static Scorecard standard() {
        return Presets.STANDARD;
    }

    /** As the example on the reference's page of listing computes it, flaws and all: 20 points at the most. */
    public static Scorecard referenceList() {
        return Presets.REFERENCE_LIST;
    }

    /** As the example on the reference's page of enrichment computes it, of what is believed alone: 25 points at the most. */
    public static Scorecard referenceEnrichment() {
        return Presets.REFERENCE_ENRICHMENT;
    }

    /** This one with a rule more, or with this rule in the place of the one of the same name. */
    public Scorecard with(ScoreRule rule) {
        boolean isKnown = rules.stream().anyMatch(one -> one.name().equals(rule.name()));
        Stream<ScoreRule> changed = rules.stream().map(one -> one.name().equals(rule.name()) ? rule : one);
        return new Scorecard(name, (isKnown ? changed : Stream.concat(rules.stream(), Stream.of(rule))).toList(), cap);
    }

    /** This one, with another most. */
    public Scorecard cappedAt(int points) {
        return new Scorecard(name, rules, points);
    }

    /** Whether it looks at what is believed of a lead, and not at the lead alone. */
    public boolean readsProfiles() {
        return rules.stream().flatMap(rule -> rule.of().stream()).anyMatch(Attribute::isOfProfile);
    }

    /** The score of a lead of which nothing is believed beyond what it says. */
    public Score score(Lead lead, Instant now) {
        return score(lead, NOTHING_BELIEVED, now);
    }

    /** The score of a lead of which this is believed. */
    public Score score(Lead lead, Profile profile, Instant now) {
        Judgement judgement = new Judgement(new Scored(lead, profile, now));
        rules.forEach(judgement::add);
        return judgement.score(cap);
    }

    /**
     * The best of these, the best first, equal ones by id; in constant memory, however many there are.
     *
     * @param most from 1 to {@link #TOP_MAX}
     */
    public static List<ScoredLead> top(Stream<ScoredLead> leads, int most) {
        if (most < 1 || most > TOP_MAX) {
            throw new IllegalArgumentException("top: must be between 1 and " + TOP_MAX + ", is " + most);
        }
        return leads.collect(Comparators.least(most, BEST_FIRST));
    }
}
