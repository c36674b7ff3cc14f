package io.leadwright.bench;

import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Claims of which two in three agree, of different ages; of the last two fields, which can have many values, three each. */
final class SampleClaims {

    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static final int FIELDS = 14;
    private static final int FIELDS_OF_ONE = 12;
    private static final int VALUES = 3;

    private SampleClaims() {}

    static Claims by(int sources) {
        List<Claim> claims = new ArrayList<>();
        for (int field = 0; field < FIELDS; field++) {
            for (int source = 0; source < sources; source++) {
                claims.addAll(answer(field, source));
            }
        }
        return Claims.of(claims);
    }

    private static List<Claim> answer(int field, int source) {
        boolean one = field < FIELDS_OF_ONE;
        ProfileField<?> about =
                one ? ProfileField.text("field " + field) : ProfileField.many("field " + field, Forms.TEXT);
        SourceId by = SourceId.of("source " + source);
        Instant at = NOW.minus(Duration.ofDays(source * 30L));
        List<Claim> answer = new ArrayList<>();
        for (int value = 0; value < (one ? 1 : VALUES); value++) {
            int dissent = (field + source + value) % VALUES == 0 ? source : 0;
            answer.add(new Claim(about, by, "Value " + (value + dissent), at));
        }
        return answer;
    }
}
