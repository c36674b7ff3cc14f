package io.leadwright.http.source.website;

import com.google.common.collect.ImmutableList;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.leadwright.http.transport.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a site wants no robot to ask for (RFC 9309). They are read by {@code SimpleRobotRulesParser} and kept here, where an end
 * after anything is one and no rule takes long. Immutable and thread-safe.
 *
 * @param rules the first that matches counts
 * @param delayMillis zero or less, if there is none
 * @param readAt when it said so
 */
record Robots(List<RobotsRule> rules, long delayMillis, Instant readAt) {

    /** What comes later is not read; the standard has 500 KiB for the least (§2.5). */
    static final int BYTES_MAX = 512 * 1024;

    /** Half as long as the standard allows. */
    private static final Duration FRESH = Duration.ofHours(12);

    private static final Duration DELAY_MAX = Duration.ofHours(1);

    /** A path that is longer cannot be asked for. */
    private static final int RULE_LENGTH_MAX = 2_000;

    /** Who has more than this, or so much to look for in every path, is taken to want no robots. */
    private static final int RULES_MAX = 10_000;

    private static final int WILDCARD_LETTERS_MAX = 64 * 1024;

    private static final int RULE_WEIGHT = 100;
    private static final ImmutableList<RobotsRule> NOTHING = ImmutableList.of(new RobotsRule("/", false));
    private static final boolean[] SPECIAL = new boolean[128];

    static {
        SPECIAL['*'] = true;
        SPECIAL['$'] = true;
    }

    /**
     * Of a response that says it; a site without rules allows everything.
     *
     * @param robot what the rules call this robot, in small letters
     */
    static Robots of(WireResponse response, SiteUrl site, String robot, Instant now) {
        if (response.status() >= 400) {
            return new Robots(ImmutableList.of(), 0, now);
        }
        byte[] body = response.body();
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(DELAY_MAX.toMillis(), 0);
        SimpleRobotRules read = parser.parseContent(
                site.toString(),
                body.length > BYTES_MAX ? Arrays.copyOf(body, BYTES_MAX) : body,
                response.header("content-type").orElse("text/plain"),
                List.of(robot));
        return new Robots(read.isAllowNone() ? NOTHING : bounded(rules(read)), read.getCrawlDelay(), now);
    }

    /** The longest first, and of those as long, what is allowed (§2.2.2). */
    private static ImmutableList<RobotsRule> rules(SimpleRobotRules read) {
        return read.getRobotRules().stream()
                .map(rule -> new RobotsRule(rule.getPrefix(), rule.isAllow()))
                .filter(rule -> rule.hasWildcard() || rule.pattern().length() <= RULE_LENGTH_MAX)
                .sorted(Comparator.comparing(
                                (RobotsRule rule) -> -rule.pattern().length())
                        .thenComparing(rule -> !rule.isAllowing()))
                .limit(RULES_MAX + 1L)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<RobotsRule> bounded(ImmutableList<RobotsRule> rules) {
        int wildcards = rules.stream()
                .filter(RobotsRule::hasWildcard)
                .mapToInt(rule -> rule.pattern().length())
                .sum();
        return rules.size() > RULES_MAX || wildcards > WILDCARD_LETTERS_MAX ? NOTHING : rules;
    }

    boolean allows(SiteUrl page) {
        String path = SimpleRobotRules.escapePath(page.target(), SPECIAL);
        return rules.stream()
                .filter(rule -> rule.matches(path))
                .findFirst()
                .map(RobotsRule::isAllowing)
                .orElse(true);
    }

    /** How long to wait between two requests: not of the standard, and kept all the same. */
    Optional<Duration> delay() {
        return Optional.of(delayMillis).filter(millis -> millis > 0).map(Duration::ofMillis);
    }

    boolean isFresh(Instant now) {
        return now.isBefore(readAt.plus(FRESH));
    }

    /** About how many bytes it takes to remember them. */
    int weight() {
        return rules.stream()
                .mapToInt(rule -> RULE_WEIGHT + rule.pattern().length())
                .sum();
    }
}
