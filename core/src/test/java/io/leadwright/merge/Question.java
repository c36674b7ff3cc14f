package io.leadwright.merge;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A field, what is said of it, and what comes of that. */
final class Question {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final ProfileField<?> field;
    private final List<Claim> claims = new ArrayList<>();

    private Question(ProfileField<?> field) {
        this.field = field;
    }

    static Question about(ProfileField<?> field) {
        return new Question(field);
    }

    Question says(String source, String text) {
        return says(source, text, Duration.ZERO);
    }

    Question says(String source, String text, Duration ago) {
        claims.add(new Claim(field, SourceId.of(source), text, NOW.minus(ago)));
        return this;
    }

    List<Claim> claims() {
        return claims;
    }

    Belief belief(Trust trust, MergeRules rules) {
        return new Merger(trust, rules).believe(field, claims, NOW);
    }
}
