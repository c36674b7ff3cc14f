package io.leadwright.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Forms;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTrustTest {

    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_share_that_is_none_is_refused_by_name(double share) {
        refuses("accuracy of apollo in title: must be above 0 and below 1, is " + share, new Given() {
            @Override
            public double accuracy(SourceId source) {
                return share;
            }
        });
        refusesOfMany("recall of apollo in skills: must be above 0 and below 1, is " + share, new Given() {
            @Override
            public double recall(SourceId source) {
                return share;
            }
        });
        refusesOfMany("falseAlarm of apollo in skills: must be above 0 and below 1, is " + share, new Given() {
            @Override
            public double falseAlarm(SourceId source) {
                return share;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, Double.NaN, Double.POSITIVE_INFINITY})
    void fewer_ways_to_be_wrong_than_one_are_refused(double wrongValues) {
        refuses("wrongValues of title: must be at least 1, is " + wrongValues, new Given() {
            @Override
            public double wrongValues() {
                return wrongValues;
            }
        });
    }

    @Test
    void a_prior_that_is_no_number_is_refused() {
        refusesOfMany("prior of skills: must be finite, is NaN", new Given() {
            @Override
            public double prior() {
                return Double.NaN;
            }
        });
    }

    @Test
    void what_is_sound_comes_through() {
        assertThat(believe(ProfileField.one("title", Forms.exact()), new Given())
                        .confidence()
                        .probability())
                .isBetween(0.79, 0.81);
    }

    private static class Given implements FieldTrust {}

    private static void refuses(String message, FieldTrust trust) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> believe(ProfileField.one("title", Forms.exact()), trust))
                .withMessage(message);
    }

    private static void refusesOfMany(String message, FieldTrust trust) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> believe(ProfileField.many("skills", Forms.exact()), trust))
                .withMessage(message);
    }

    private static Belief believe(ProfileField<?> field, FieldTrust trust) {
        Claim claim = new Claim(field, SourceId.of("apollo"), "CTO", NOW);
        return new Merger(anything -> trust).believe(field, List.of(claim), NOW);
    }
}
