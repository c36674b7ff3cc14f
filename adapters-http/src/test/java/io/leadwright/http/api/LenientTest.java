package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unknown parameters where the host would rather ignore them: never silently. */
class LenientTest {

    private final Fixture fixture = new Fixture().withJohnAndJane();
    private final ApiHandler lenient = Described.of(fixture.api.lenient());

    @Test
    void unknown_parameters_are_ignored_and_listed() {
        ApiResponse response =
                lenient.handle(Fixture.request("limit=1&utm_source=x&%0D%0AX:%20y=1&a%2Cb&utm_source=z"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("X-Ignored-Parameters", "utm_source, %0D%0AX%3A%20y, a%2Cb");
    }

    @Test
    void nothing_is_listed_where_nothing_was_ignored() {
        assertThat(lenient.handle(Fixture.request("limit=1")).headers()).doesNotContainKey("X-Ignored-Parameters");
    }

    @Test
    void a_long_list_is_cut_before_servers_refuse_it() {
        String query = IntStream.range(0, 90).mapToObj(i -> i + "+".repeat(90)).collect(Collectors.joining("&"));

        assertThat(lenient.handle(Fixture.request(query)).headers().get("X-Ignored-Parameters"))
                .hasSizeLessThan(2_400)
                .endsWith("...");
    }

    @Test
    void bad_values_are_refused_all_the_same() {
        ApiResponse response = lenient.handle(Fixture.request("limit=0&unknown=1&other=%ZZ"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).size()).isEqualTo(2);
    }

    @Test
    void options_change_copies_alone() {
        fixture.api.lenient();

        assertThat(fixture.get("unknown=1").status()).isEqualTo(400);
    }
}
