package io.leadwright.learn;

import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.Forms;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Feedback for tests, of answers written as {@code source=value}, in March 2026. */
final class Answers {

    static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
    static final ProfileField<String> TITLE = ProfileField.one("title", Forms.exact());

    private static final ProfileField<List<String>> SKILLS = ProfileField.many("skills", Forms.exact());
    private static final ProfileField<String> PLACE = ProfileField.one("place", new CanonicalForm<>() {
        @Override
        public Optional<Canonical<String>> read(String text) {
            return Forms.exact().read(text);
        }

        @Override
        public double support(String generalKey, String specificKey) {
            return generalKey.equals("California") && specificKey.equals("Los Angeles") ? 1 : 0;
        }
    });

    private Answers() {}

    static Feedback one(String right, String... answers) {
        return feedback(TITLE, List.of(right), answers);
    }

    static Feedback place(String right, String... answers) {
        return feedback(PLACE, List.of(right), answers);
    }

    static Feedback many(List<String> right, String... answers) {
        return feedback(SKILLS, right, answers);
    }

    static Feedback wrong(String value, String... answers) {
        return Feedback.wrong("bounced", NOW, belief(TITLE, answers), value);
    }

    static Feedback wrongOfMany(String value, String... answers) {
        return Feedback.wrong("bounced", NOW, belief(SKILLS, answers), value);
    }

    static List<Claim> claims(ProfileField<?> field, String... answers) {
        return Arrays.stream(answers)
                .map(answer -> answer.split("=", 2))
                .map(said -> new Claim(field, SourceId.of(said[0]), said[1], NOW))
                .toList();
    }

    private static Feedback feedback(ProfileField<?> field, List<String> right, String... answers) {
        return Feedback.truth("told", NOW, belief(field, answers), Truth.of(field, right));
    }

    private static Belief belief(ProfileField<?> field, String... answers) {
        return new Merger(Trust.COLD).believe(field, claims(field, answers), NOW);
    }
}
