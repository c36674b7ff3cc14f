package io.leadwright.sandbox;

import com.google.common.collect.ImmutableList;
import io.leadwright.LeadBook;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The 247 leads of an empty sandbox: John and Jane as the reference prints them, then 245 made up, always the same. */
final class SampleLeads {

    private static final int GENERATED = 245;

    private SampleLeads() {}

    static void intoIfEmpty(LeadBook book) {
        if (book.leads().page(LeadQuery.all(), PageRequest.first(1)).items().isEmpty()) {
            book.bulk().upsert(all());
        }
    }

    static List<NewLead> all() {
        SamplePeople people = SamplePeople.read();
        return ImmutableList.<NewLead>builder()
                .add(john(), jane())
                .addAll(IntStream.range(0, GENERATED)
                        .mapToObj(i -> new SampleLead(i, new Random(i)).from(people))
                        .iterator())
                .build();
    }

    private static NewLead john() {
        return NewLead.email("john@techcorp.com")
                .id(LeadId.of("lead_abc123"))
                .name("John", "Doe")
                .text(TextField.LINKEDIN_URL, "https://linkedin.com/in/johndoe")
                .company("Tech Corp")
                .title("Senior Software Engineer")
                .text(TextField.PHONE, "+1-555-123-4567")
                .text(TextField.LOCATION, "San Francisco, CA")
                .status(LeadStatus.CONTACTED)
                .source(LeadSource.LINKEDIN)
                .text(TextField.NOTES, "Interested in AI solutions. Follow up next week.")
                .tags("ai", "enterprise", "high-priority")
                .customField("industry", CustomValue.of("Technology"))
                .customField("employeeCount", CustomValue.of("100-500"))
                .customField("budget", CustomValue.of("$50k+"))
                .createdAt(Instant.parse("2024-01-15T10:30:00Z"))
                .updatedAt(Instant.parse("2024-01-18T14:22:00Z"))
                .lastContactedAt(Instant.parse("2024-01-16T09:15:00Z"));
    }

    private static NewLead jane() {
        Instant created = Instant.parse("2024-01-20T08:45:00Z");
        return NewLead.email("jane@startup.io")
                .id(LeadId.of("lead_def456"))
                .name("Jane", "Smith")
                .text(TextField.LINKEDIN_URL, "https://linkedin.com/in/janesmith")
                .company("Startup Inc")
                .title("CTO")
                .text(TextField.LOCATION, "New York, NY")
                .status(LeadStatus.NEW)
                .source(LeadSource.WEBSITE)
                .tags("startup", "technical")
                .customField("industry", CustomValue.of("FinTech"))
                .customField("employeeCount", CustomValue.of("10-50"))
                .createdAt(created)
                .updatedAt(created);
    }
}
