package io.leadwright.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.score.ScoreRule;
import io.leadwright.score.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a scorecard from its JSON, as {@link ScorecardJson} shows it: every fault is named, none is read over. */
public final class ScorecardNode {

    static final String NAME = "name";
    static final String CAP = "cap";
    static final String RULES = "rules";

    /** Each is looked for in each of many leads. */
    private static final int WORDS_MAX = 256;

    private ScorecardNode() {}

    /** Reads an object, such as {@link StrictJson} gives; empty if something is wrong with it, which the rules say then. */
    public static Optional<Scorecard> read(JsonNode object, Rules rules) {
        Members card = new Members(object, "", rules);
        card.only(Set.of(NAME, CAP, RULES), "a scorecard");
        Optional<String> name = card.text(NAME);
        List<ScoreRule> all = new ArrayList<>();
        for (Members rule : card.objects(RULES)) {
            new ScoreRuleNode(rule).read().ifPresent(all::add);
        }
        Optional<Integer> cap = card.whole(CAP);
        if (words(all) > WORDS_MAX) {
            rules.refuse(RULES, "Must have at most " + WORDS_MAX + " words and parts in all");
        }
        if (!rules.isEmpty() || name.isEmpty() || cap.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Scorecard(name.get(), all, cap.get()));
        } catch (IllegalArgumentException refused) {
            Rules.of(refused).byField().forEach(rules::refuse);
            return Optional.empty();
        }
    }

    private static int words(List<ScoreRule> rules) {
        return rules.stream()
                .mapToInt(rule -> rule instanceof ScoreRule.Words words
                        ? words.wording().words().size()
                        : 0)
                .sum();
    }
}
