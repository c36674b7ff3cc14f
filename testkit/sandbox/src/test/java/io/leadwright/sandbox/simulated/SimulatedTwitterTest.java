package io.leadwright.sandbox.simulated;

import static io.leadwright.profile.ProfileField.BIO;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.LOCATION;
import static io.leadwright.profile.ProfileField.TWITTER;
import static io.leadwright.profile.ProfileField.TWITTER_FOLLOWERS;
import static io.leadwright.profile.ProfileField.TWITTER_POSTS;
import static io.leadwright.profile.ProfileField.VERIFIED_PROFILES;
import static io.leadwright.sandbox.simulated.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.credit.Cost;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The client of X against what X documents, over one world. */
class SimulatedTwitterTest {

    private static final int PEOPLE = 250;
    private static final Map<ProfileField<?>, WorldField> FIELDS = Map.of(
            FIRST_NAME, WorldField.FIRST_NAME,
            LAST_NAME, WorldField.LAST_NAME,
            BIO, WorldField.BIO,
            LOCATION, WorldField.LOCATION,
            TWITTER, WorldField.TWITTER,
            TWITTER_FOLLOWERS, WorldField.TWITTER_FOLLOWERS,
            TWITTER_POSTS, WorldField.TWITTER_POSTS);

    private static Question about(WorldEntry person) {
        return Question.about(Subject.email(person.text(WorldField.EMAIL).orElseThrow()))
                .knowing(TWITTER, person.text(WorldField.TWITTER).orElseThrow());
    }

    private static List<SourceAnswer> ask(SimulatedVendors vendors, Stream<Question> questions) {
        try (EnrichmentSource source = vendors.sources().get(0)) {
            return source.ask(Questions.of(Duration.ofSeconds(20), questions.toArray(Question[]::new)));
        }
    }

    private static List<String> keys(SourceAnswer answer, ProfileField<?> field) {
        return ((Found) answer)
                .claims().of(field).stream()
                        .map(claim -> claim.key().orElseThrow())
                        .toList();
    }

    @Test
    void the_truth_of_everybody_comes_a_hundred_at_a_time() throws IOException {
        World world = GeneratedWorld.of(PEOPLE, 1, "{'twitter':{'priceMilliCredits':10}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            List<SourceAnswer> answers = ask(vendors, world.people().stream().map(SimulatedTwitterTest::about));
            assertThat(vendors.calls("twitter")).isEqualTo(3);
            for (int i = 0; i < PEOPLE; i++) {
                SourceAnswer answer = answers.get(i);
                WorldEntry person = world.people().get(i);
                assertThat(answer.cost()).isEqualTo(new Cost(10_000, "credits"));
                FIELDS.forEach((field, truth) -> assertThat(keys(answer, field))
                        .as("%s", field)
                        .isEqualTo(person.texts(truth).stream().map(truth::key).toList()));
            }
        }
    }

    @Test
    void an_organisation_is_verified_and_a_person_only_bought_a_mark() throws IOException {
        World world = World.of("""
                {"people":[
                   {"email":"a@x.example","firstName":"Ada","lastName":"Li","twitter":"adali",
                    "verifiedProfiles":["https://twitter.com/adali"]},
                   {"email":"press@x.example","twitter":"xpress","verifiedProfiles":["https://twitter.com/xpress"]}],
                 "vendors":{"twitter":{}}}""");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            List<SourceAnswer> answers = ask(vendors, world.people().stream().map(SimulatedTwitterTest::about));
            assertThat(keys(answers.get(0), FIRST_NAME)).containsExactly("ada");
            assertThat(keys(answers.get(0), VERIFIED_PROFILES)).isEmpty();
            assertThat(keys(answers.get(1), VERIFIED_PROFILES)).hasSize(1);
        }
    }

    @Test
    void nobody_is_asked_for_who_has_no_name_there() throws IOException {
        World world = GeneratedWorld.of(3, 1, "{'twitter':{}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            Question john = Question.about(
                    Subject.email("p0@company0.example").name("Fna", "Lna").company("Company a"));
            assertThat(ask(
                            vendors,
                            Stream.of(
                                    john,
                                    john.knowing(TWITTER, "https://facebook.com/pa"),
                                    john.knowing(TWITTER, "pa").wanting(ProfileField.EMAIL))))
                    .containsOnly(Nothing.FREE);
            assertThat(vendors.calls("twitter")).isZero();
        }
    }

    @Test
    void who_is_not_there_costs_nothing() throws IOException {
        World world = GeneratedWorld.of(1, 1, "{'twitter':{'priceMilliCredits':10}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            Question nobody = Question.about(Subject.email("a@b.example")).knowing(TWITTER, "nobody");
            assertThat(ask(vendors, Stream.of(about(world.people().get(0)), nobody)))
                    .satisfiesExactly(
                            found -> assertThat(found).isInstanceOf(Found.class),
                            nothing -> assertThat(nothing).isEqualTo(Nothing.FREE));
        }
    }

    @Test
    void it_speaks_as_x_documents() throws IOException {
        World world = GeneratedWorld.of(1, 1, "{'twitter':{}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            Caller none = Caller.of(vendors, "twitter");
            assertThat(none.get("/2/users/by?usernames=pa").statusCode()).isEqualTo(401);
            Caller caller = none.with("authorization", "Bearer k");
            JsonNode both = json(caller.get("/2/users/by?usernames=PA,nobody"));
            assertThat(both.at("/data/0/username").asText()).isEqualTo("pa");
            assertThat(both.at("/data/0")).as("without its fields").hasSize(3);
            assertThat(both.at("/errors/0/value").asText()).isEqualTo("nobody");
            assertThat(json(caller.get("/2/users/by?usernames=nobody")).has("data"))
                    .isFalse();
            String many = String.join(
                    ",", IntStream.range(0, 101).mapToObj(i -> "u" + i).toList());
            assertThat(caller.get("/2/users/by?usernames=" + many).statusCode()).isEqualTo(400);
            assertThat(caller.get("/2/users/by?usernames=a-b").statusCode()).isEqualTo(400);
        }
    }
}
