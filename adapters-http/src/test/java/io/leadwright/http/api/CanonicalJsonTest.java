package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.format.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that say the same. */
class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {}",
                "{ 'b' : [ 1 , null ], 'a' : null, 'c' : { 'z':true, 'y':'\\u0041' } }"
                        + " | {'b':[1,null],'c':{'y':'A','z':true}}",
                "{'a':1.0,'b':1e0,'c':\"it`s\"} | {'a':1.0,'b':1,'c':\"it`s\"}",
                "{'a':[[],{}],'B':1} | {'B':1,'a':[[],{}]}"
            })
    void members_are_sorted_and_those_that_say_nothing_gone(String json, String canonical) {
        assertThat(new String(CanonicalJson.of(StrictJson.object(json.replace('\'', '"'))), UTF_8))
                .isEqualTo(canonical.replace('\'', '"'));
    }
}
