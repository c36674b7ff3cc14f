package io.leadwright.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.http.format.LeadJson;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.testkit.LeadDomain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** A lead that the API prints is the lead that the file's reader reads. */
@Domain(LeadDomain.class)
class RoundTripTest {

    @Property
    void a_lead_is_printed_again_as_it_was_read(@ForAll Lead lead) throws IOException {
        byte[] line = printed(lead);

        LeadRow row =
                LeadFile.of(line, LeadFile.Format.JSON_LINES).open().next().orElseThrow();

        assertThat(Reading.errors(row)).as(new String(line, UTF_8)).isEmpty();
        Lead read = ((LeadRow.Read) row).lead().toLead(LeadId.of("new"), Instant.EPOCH);
        assertThat(new String(printed(read), UTF_8)).isEqualTo(new String(line, UTF_8));
    }

    private static byte[] printed(Lead lead) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            LeadJson.write(json, lead);
        }
        return line.toByteArray();
    }
}
