package io.leadwright.http.source.zoominfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** ZoomInfo's answers, as they were recorded or as they could be, and what is read of them. */
final class ZoomInfoAnswers {

    static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    static final Cost CREDIT = Cost.usd("0.25");
    static final ZoomInfoReading READING = new ZoomInfoReading(CREDIT, NOW);
    static final Map<String, String> JOHN = ImmutableMap.of("emailAddress", "john.doe@techcorp.example");

    private ZoomInfoAnswers() {}

    static WireResponse response(int status, byte[] body, String... headers) {
        ImmutableListMultimap.Builder<String, String> all = ImmutableListMultimap.builder();
        for (String header : headers) {
            all.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return WireResponse.of(status, all.build(), body).paid();
    }

    static WireResponse recorded(int status, String file, String... headers) {
        return response(status, RecordedVendor.bytes("zoominfo/" + file), headers);
    }

    static SourceAnswer contact(WireResponse response, Map<String, String> input) {
        return READING.contacts(response, List.of(input)).get(0);
    }

    static SourceAnswer contact(String json) {
        return contact(response(200, json.getBytes(StandardCharsets.UTF_8)), JOHN);
    }

    /** An answer about John of this status with these attributes. */
    static SourceAnswer john(String status, String attributes) {
        return contact("""
                {"data": [{"id": "1", "type": "Contact", "attributes": %s,
                  "meta": {"matchStatus": "%s", "input": {"emailAddress": "john.doe@techcorp.example"}}}]}
                """.formatted(attributes, status));
    }

    static Claims claims(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer).claims();
    }

    static List<String> texts(Claims claims, ProfileField<?> field) {
        return claims.of(field).stream().map(Claim::text).toList();
    }
}
