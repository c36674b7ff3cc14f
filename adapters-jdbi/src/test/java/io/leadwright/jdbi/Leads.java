package io.leadwright.jdbi;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadBuilder;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.TextField;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The leads that the tests of this package write. */
final class Leads {

    static final Instant T0 = Instant.parse("2026-03-01T09:00:00Z");

    private Leads() {}

    static LeadBuilder named(String id) {
        return Lead.builder(LeadId.of(id), T0).text(TextField.LAST_NAME, "Doe");
    }

    static Lead at(String id, String email) {
        return named(id).text(TextField.EMAIL, email).build();
    }

    static List<Lead> many(String prefix, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> at(prefix + i, prefix + i + "@example.com"))
                .toList();
    }
}
