package io.leadwright.http.api;

import static io.leadwright.http.api.EnrichFixture.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.ProfileField;
import io.leadwright.testkit.FakeSource;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telling over HTTP which values turned out right or wrong. */
class FeedbackTest {

    private static final String RIGHT =
            "{'input':{'email':'john@techcorp.com'},'field':'title','value':'CTO','right':true}";
    private static final String WRONG =
            "{'input':{'email':'john@techcorp.com'},'field':'title','value':'VP','right':false,'truth':'CTO'}";
    private static final String OF_NOBODY =
            "{'input':{'email':'nobody@example.com'},'field':'title','value':'CTO','right':true}";

    private final EnrichFixture fixture = new EnrichFixture(titled("apollo", "CTO"), titled("hunter", "VP")).granted(1);

    private static FakeSource titled(String name, String title) {
        return EnrichFixture.source(name).knows("john@techcorp.com", ProfileField.TITLE, title);
    }

    @BeforeEach
    void john_is_known() {
        fixture.enrich("{\"leads\":[" + JOHN + "]}");
    }

    private ApiResponse tell(String id, String... labels) {
        return send("{'id':'" + id + "','labels':[" + String.join(",", labels) + "]}");
    }

    private ApiResponse send(String json) {
        return fixture.post("/enrich/feedback", json.replace('\'', '"'));
    }

    private static void assertLearned(ApiResponse response, int labels, int learned) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(Fixture.json(response).path("data"))
                .hasToString("{\"labels\":" + labels + ",\"learned\":" + learned + "}");
    }

    @Test
    void labels_teach_once_for_their_id() {
        assertLearned(tell("m1", RIGHT, WRONG), 2, 2);
        assertLearned(tell("m1", RIGHT, WRONG), 2, 0);
        assertLearned(tell("m2", RIGHT), 1, 1);
    }

    @Test
    void labels_of_what_nobody_said_teach_nothing() {
        assertLearned(tell("m1", OF_NOBODY, RIGHT.replace("title", "phone")), 2, 0);
    }

    @Test
    void what_was_right_is_believed_more_than_what_was_wrong() {
        for (int i = 0; i < 20; i++) {
            tell("m" + i, WRONG);
        }

        assertThat(Fixture.json(fixture.enrich("{\"leads\":[" + JOHN + "]}"))
                        .at("/data/enriched/0/enrichedData/title")
                        .textValue())
                .isEqualTo("CTO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | id labels",
                "{'id':' ','labels':[LABEL]} | id",
                "{'id':7,'labels':[LABEL]} | id",
                "{'id':'a\\u0000','labels':[LABEL]} | id",
                "{'id':'m','labels':[]} | labels",
                "{'id':'m','labels':{}} | labels",
                "{'id':'m','labels':[LABEL],'at':'now'} | at",
                "{'id':'m','labels':[LABEL,7]} | labels[1]",
                "{'id':'m','labels':[{}]} | labels[0].input labels[0].field labels[0].value labels[0].right",
                "{'id':'m','labels':[LABEL,{'input':{'email':'nope'},'field':'salary','value':' ','right':'yes',"
                        + "'truth':5,'source':'apollo'}]} | labels[1].source labels[1].input labels[1].field"
                        + " labels[1].value labels[1].right labels[1].truth",
                "{'id':'m','labels':[{'input':{'email':'a@b.co'},'field':'title','value':'CTO','right':true,"
                        + "'truth':'VP'}]} | labels[0].truth",
                "[] | body"
            })
    void what_is_wrong_is_told_at_its_path_and_nothing_is_learned(String json, String paths) {
        ApiResponse response = send(json.replace("LABEL", RIGHT));

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).fieldNames()).toIterable().containsExactly(paths.split(" "));
        assertLearned(tell("m", RIGHT), 1, 1);
    }

    @Test
    void a_wrong_value_of_which_the_right_one_is_not_known_teaches_too() {
        assertLearned(tell("m", WRONG.replace(",'truth':'CTO'", "")), 1, 1);
        assertLearned(tell("n", WRONG.replace("'CTO'", "null")), 1, 1);
    }

    @Test
    void there_are_at_most_1000_labels_and_100_characters_of_an_id() {
        assertLearned(
                tell("m".repeat(100), Collections.nCopies(1_000, OF_NOBODY).toArray(String[]::new)), 1_000, 0);
        assertThat(tell("m", Collections.nCopies(1_001, OF_NOBODY).toArray(String[]::new))
                        .status())
                .isEqualTo(400);
        assertThat(tell("m".repeat(101), RIGHT).status()).isEqualTo(400);
    }
}
