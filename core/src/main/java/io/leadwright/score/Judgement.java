package io.leadwright.score;

import com.google.common.primitives.Ints;
import io.leadwright.profile.form.Forms;
import io.leadwright.score.Score.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What the rules of a scorecard come to for one lead, one after the other. */
final class Judgement {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    private final Scored of;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Judgement(Scored of) {
        this.of = of;
    }

    Score score(int cap) {
        return new Score(parts, warnings, cap);
    }

    void add(ScoreRule rule) {
        for (Attribute attribute : rule.of()) {
            List<String> texts = attribute.texts(of);
            if (!texts.isEmpty()) {
                add(rule, attribute, texts);
                return;
            }
        }
    }

    private void add(ScoreRule rule, Attribute attribute, List<String> texts) {
        if (rule instanceof ScoreRule.Choice choice) {
            choose(choice, attribute, texts);
        } else if (rule instanceof ScoreRule.Words words) {
            count(words, attribute, texts);
        } else if (rule instanceof ScoreRule.Ranges ranges) {
            measure(ranges, attribute, texts.get(0));
        } else if (rule instanceof ScoreRule.Given given) {
            parts.add(new Part(given.name(), given.points(), attribute + " is given"));
        }
    }

    private void choose(ScoreRule.Choice rule, Attribute attribute, List<String> texts) {
        texts.stream()
                .filter(rule.points()::containsKey)
                .findFirst()
                .ifPresent(text -> parts.add(
                        new Part(rule.name(), rule.points().getOrDefault(text, 0), attribute + " is " + text)));
    }

    private void count(ScoreRule.Words rule, Attribute attribute, List<String> texts) {
        List<String> found = texts.stream()
                .filter(text -> rule.wording().isIn(attribute, text))
                .limit(rule.wording().isEach() ? texts.size() : 1)
                .toList();
        if (!found.isEmpty()) {
            parts.add(new Part(
                    rule.name(), rule.points() * found.size(), attribute + " has " + String.join(", ", found)));
        }
    }

    private void measure(ScoreRule.Ranges rule, Attribute attribute, String text) {
        OptionalInt number = number(text);
        if (number.isEmpty()) {
            warnings.add(rule.name() + ": " + attribute + " is no number");
            return;
        }
        int least = number.getAsInt();
        rule.ranges().stream()
                .filter(range -> range.holds(least))
                .findFirst()
                .ifPresentOrElse(
                        range -> parts.add(new Part(rule.name(), range.points(), attribute + " is " + text)),
                        () -> warnIfAhead(rule, least));
    }

    /** A time that lies ahead is somebody's mistake, and no reason for points. */
    private void warnIfAhead(ScoreRule.Ranges rule, int number) {
        if (number < 0) {
            warnings.add(rule.name() + ": must not be negative, is " + number);
        }
    }

    /** A whole number as it is, however large, or the lower bound of a band. */
    private static OptionalInt number(String text) {
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return OptionalInt.of(Ints.saturatedCast(Long.parseLong(text)));
        }
        return Forms.SIZE.read(text).stream()
                .mapToInt(size -> size.value().from())
                .findFirst();
    }
}
