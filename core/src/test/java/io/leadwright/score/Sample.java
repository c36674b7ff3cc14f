package io.leadwright.score;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadBuilder;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The people of the reference's examples. */
final class Sample {

    static final Instant NOW = Instant.parse("2024-01-20T15:30:00Z");

    static final Lead JOHN = lead("john")
            .text(TextField.TITLE, "Senior Software Engineer")
            .status(LeadStatus.CONTACTED)
            .source(LeadSource.LINKEDIN)
            .customFields(employees("100-500"))
            .lastContactedAt(Instant.parse("2024-01-16T09:15:00Z"))
            .build();

    static final Lead JANE = lead("jane")
            .text(TextField.TITLE, "CTO")
            .source(LeadSource.WEBSITE)
            .customFields(employees("10-50"))
            .build();

    private Sample() {}

    static LeadBuilder lead(String id) {
        return Lead.builder(LeadId.of(id), Instant.parse("2024-01-15T10:30:00Z"))
                .text(TextField.FIRST_NAME, "Jo");
    }

    static CustomFields employees(String band) {
        return new CustomFields(Map.of("employeeCount", CustomValue.of(band)));
    }

    static Profile profile(Belief... beliefs) {
        return new Profile(Match.GIVEN, List.of(beliefs), List.of());
    }

    static Belief belief(ProfileField<?> field, String... texts) {
        List<Candidate> candidates = Arrays.stream(texts)
                .map(text -> new Candidate(text, text, 0.9, List.of()))
                .toList();
        return new Belief(field, candidates, candidates.size(), 0);
    }
}
