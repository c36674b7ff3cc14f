package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each parameter finds: among John (abc123, January 15), Jane (def456, January 20) and Zoë (zzz, January 10). */
class GoodParametersTest {

    private final Fixture fixture = new Fixture()
            .withJohnAndJane()
            .add(NewLead.named("Zoë", "Ångström")
                    .id(LeadId.of("lead_zzz"))
                    .company("Größe 100%")
                    .tags("ai", "a&b")
                    .createdAt(Instant.parse("2024-01-10T00:00:00Z")))
            .believing(
                    "lead_abc123",
                    Facts.NONE
                            .companySize(new CompanySize(100, 500))
                            .industry("Computer Software")
                            .skills(List.of("Java", "C++"))
                            .emailStatus(EmailStatus.ACCEPT_ALL)
                            .shares(800, 750))
            .believing(
                    "lead_def456",
                    Facts.NONE
                            .companySize(new CompanySize(10, 50))
                            .skills(List.of("Go"))
                            .emailStatus(EmailStatus.INVALID)
                            .shares(0, 1_000));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | def456 abc123 zzz",
                "&& | def456 abc123 zzz",
                "&limit=2& | def456 abc123",
                "limit=1&page=2 | abc123",
                "page=9007199254740991&limit=100 | ''",
                "status=contacted | abc123",
                "status=contacted&status=new | def456 abc123 zzz",
                "status=cold | ''",
                "source=website&source=linkedin | def456 abc123",
                "status=new&source=website | def456",
                "search=john%20software | abc123",
                "search=SOFTWARE+john | abc123",
                "search=zoe+angstrom | zzz",
                "search=100%25 | zzz",
                "search=J+Smith | def456",
                "company=tech%20%20CORP | abc123",
                "company=Tech | ''",
                "company=GR%C3%96SSE+100%25 | zzz",
                "companyContains=corp | abc123",
                "companyContains=grosse | zzz",
                "title=software | abc123",
                "title=_ | ''",
                "createdAfter=2024-01-15T10:30:00Z | def456 abc123",
                "createdAfter=2024-01-15T10:30:00.000000001Z | def456",
                "createdBefore=2024-01-15T10:30:00Z | zzz",
                "createdBefore=2024-01-15T12:30:00.000001%2B02:00 | abc123 zzz",
                "createdAfter=2024-01-10&createdBefore=2024-01-20 | abc123 zzz",
                "createdAfter=2024-01-10&createdBefore=2024-01-10 | ''",
                "createdAfter=0000-01-01&createdBefore=9999-12-31T23:59:59.999999999Z | def456 abc123 zzz",
                "lastContactedAfter=2024-01-16T09:15:00Z | abc123",
                "lastContactedBefore=2024-01-16T09:15:00Z | ''",
                "lastContactedBefore=2024-01-20T14:00:00.123456Z | abc123",
                "updatedAfter=2024-01-18T14:22:00Z | def456 abc123",
                "updatedBefore=2024-01-18T14:22:00Z | zzz",
                "sortBy=firstName | zzz abc123 def456",
                "sortBy=firstName&sortOrder=asc | def456 abc123 zzz",
                "sortOrder=asc | zzz abc123 def456",
                "sortBy=lastContactedAt&sortOrder=asc | abc123 def456 zzz",
                "sortBy=lastContactedAt&sortOrder=desc | abc123 zzz def456",
                "sortBy=lastContactedAt,createdAt&sortOrder=asc | abc123 zzz def456",
                "sortBy=lastContactedAt,createdAt&sortOrder=asc,desc | abc123 def456 zzz",
                "sortBy=companySize | abc123 def456 zzz",
                "sortBy=companySize&sortOrder=asc | def456 abc123 zzz",
                "sortBy=customField.tier,confidence | def456 abc123 zzz",
                "tag=ai | abc123 zzz",
                "tag=ai&tag=startup | def456 abc123 zzz",
                "tag=AI | ''",
                "tag=a%26b | zzz",
                "tagAll=ai&tagAll=enterprise | abc123",
                "tagNone=ai&tagNone=startup | ''",
                "tagNone=enterprise | def456 zzz",
                "customField.industry=FinTech | def456",
                "customField.industry=Technology&customField.budget=%2450k%2B | abc123",
                "customField.industry=fintech | ''",
                "neverContacted=true | def456 zzz",
                "neverContacted=false | abc123",
                "isNull=phone | def456 zzz",
                "isNull=phone&isNull=email | zzz",
                "isNotNull=phone&isNotNull=lastContactedAt | abc123",
                "isNull=lastContactedAt&isNotNull=email | def456",
                "industry=computer%20SOFTWARE | abc123",
                "industry=software | ''",
                "skill=java | abc123",
                "skill=go&skill=C%2B%2B | def456 abc123",
                "emailStatus=valid&emailStatus=accept_all | abc123",
                "emailStatus=invalid | def456",
                "companySizeFrom=100 | abc123",
                "companySizeFrom=101 | ''",
                "companySizeTo=500 | def456 abc123",
                "companySizeFrom=1&companySizeTo=499 | def456",
                "completenessFrom=0.8 | abc123",
                "completenessFrom=0.801 | ''",
                "confidenceFrom=1.0 | def456",
                "confidenceFrom=0 | def456 abc123",
                "cursor=* | def456 abc123 zzz",
                "total=none&limit=1 | def456",
            })
    void a_parameter_finds_what_it_says(String query, String ids) {
        assertThat(fixture.get(query).status()).as(query).isEqualTo(200);
        assertThat(fixture.ids(query)).isEqualTo(ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=2 | {'page':1,'limit':2,'total':3,'pages':2,'hasNextPage':true,'hasPrevPage':false}",
                "limit=2&page=2 | {'page':2,'limit':2,'total':3,'pages':2,'hasNextPage':false,'hasPrevPage':true}",
                "limit=2&page=9007199254740991 | {'page':9007199254740991,'limit':2,'total':3,'pages':2,'hasNextPage':false,'hasPrevPage':true}",
                "status=cold&page=3 | {'page':3,'limit':10,'total':0,'pages':0,'hasNextPage':false,'hasPrevPage':false}",
                "total=exact | {'page':1,'limit':10,'total':3,'pages':1,'hasNextPage':false,'hasPrevPage':false}",
                "total=none | {'page':1,'limit':10,'total':null,'pages':null,'hasNextPage':false,'hasPrevPage':false}",
                "total=2 | {'page':1,'limit':10,'total':null,'pages':null,'hasNextPage':false,'hasPrevPage':false}",
                "total=3 | {'page':1,'limit':10,'total':3,'pages':1,'hasNextPage':false,'hasPrevPage':false}",
                "total=1000000&cursor=*&limit=1 | {'page':null,'limit':1,'total':3,'pages':3,'hasNextPage':true,'hasPrevPage':false}",
            })
    void pagination_is_counted_as_far_as_asked(String query, String pagination) {
        assertThat(data(query).path("pagination")).hasToString(pagination.replace('\'', '"'));
    }

    @Test
    void cursors_lead_through_all_leads_and_then_stop() {
        List<String> seen = new ArrayList<>();
        String query = "cursor=*&limit=1&sortBy=lastContactedAt";
        JsonNode data = data(query);
        while (data.has("nextCursor")) {
            seen.add(data.path("leads").path(0).path("id").textValue());
            data = data(query.replace("*", data.path("nextCursor").textValue()));
        }
        seen.add(data.path("leads").path(0).path("id").textValue());

        assertThat(seen).containsExactly("lead_abc123", "lead_zzz", "lead_def456");
        assertThat(data("limit=1").has("nextCursor")).isFalse();
    }

    @Test
    void a_cursor_of_another_query_is_refused() {
        String cursor = data("cursor=*&limit=1").path("nextCursor").textValue();

        ApiResponse response = fixture.get("limit=1&status=new&cursor=" + cursor);

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response))
                .hasToString("{\"cursor\":\"Must be used with the query it came from\"}");
    }

    @Test
    void a_cursor_with_a_text_where_the_order_wants_a_time_is_refused() {
        String cursor = data("cursor=*&limit=1").path("nextCursor").textValue();
        String forged = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).replaceFirst("t[0-9]+;", "s1;x");

        ApiResponse response = fixture.get(
                "limit=1&cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(UTF_8)));

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).has("cursor")).isTrue();
    }

    private JsonNode data(String query) {
        return Fixture.json(fixture.get(query)).path("data");
    }
}
