package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the query string, it is answered, or refused by name; nothing in it breaks anything. */
class QueryStringTest {

    private static final List<String> NAMES = Stream.concat(
                    ParameterNames.all(), Stream.of("customField.", "query", "unknown"))
            .toList();

    private static final List<String> WORDS = List.of(
            "1",
            "2",
            "100",
            "101",
            "0",
            "*",
            "new",
            "contacted",
            "cold",
            "linkedin",
            "api",
            "tech",
            "ai",
            "Technology",
            "createdAt",
            "firstName",
            "company,lastName",
            "asc",
            "desc,asc",
            "2024-01-15",
            "2024-01-16T09:15:00Z",
            "2024-01-15T10:30:00%2B02:00",
            "true",
            "false",
            "phone",
            "lastContactedAt",
            "none",
            "exact",
            "500",
            "%27%20OR%201=1--",
            "%25_%5C",
            "%00",
            "%C3%28",
            "%ZZ",
            "%",
            "+",
            "%F0%9F%98%80",
            "\"'<>",
            "\uD800",
            "é",
            "");

    private final Fixture fixture = new Fixture().withJohnAndJane().withOthers(3);

    @Property
    void any_query_string_is_answered_or_refused_by_name(@ForAll("queryStrings") String query) {
        assertAnsweredOrRefused(query);
    }

    @Property
    void any_text_at_all_is_answered_or_refused_by_name(@ForAll String query) {
        assertAnsweredOrRefused(query);
    }

    @Property
    void any_well_encoded_search_is_answered_or_refused(@ForAll String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        assertAnsweredOrRefused("search=" + encoded);
        assertAnsweredOrRefused("tag=" + encoded + "&title=" + encoded + "&customField." + encoded + "=" + encoded);
    }

    private void assertAnsweredOrRefused(String query) {
        ApiResponse response = fixture.get(query);
        if (response.status() == 400) {
            assertThat(Fixture.invalidParams(response).size()).isPositive();
        } else {
            assertThat(response.status()).isEqualTo(200);
            assertThat(Fixture.json(response).path("success").asBoolean()).isTrue();
        }
    }

    @Provide
    Arbitrary<String> queryStrings() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(NAMES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        Arbitrary<String> values = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.of(WORDS)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)),
                Tuple.of(
                        2,
                        Arbitraries.strings()
                                .ofMaxLength(20)
                                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))));
        return Combinators.combine(names, Arbitraries.of("=", "=", "=", "", "=="), values)
                .as((name, equals, value) -> name + equals + value)
                .list()
                .ofMaxSize(5)
                .map(pieces -> pieces.stream().collect(Collectors.joining("&")));
    }
}
