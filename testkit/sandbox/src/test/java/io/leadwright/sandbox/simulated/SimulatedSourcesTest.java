package io.leadwright.sandbox.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.leadwright.credit.Cost;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real clients, asked end to end without a key. */
class SimulatedSourcesTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int PEOPLE = 60;

    private static final Map<String, WorldField> FIELDS = Map.ofEntries(
            Map.entry("firstName", WorldField.FIRST_NAME),
            Map.entry("lastName", WorldField.LAST_NAME),
            Map.entry("email", WorldField.EMAIL),
            Map.entry("linkedinUrl", WorldField.LINKEDIN),
            Map.entry("company", WorldField.COMPANY),
            Map.entry("title", WorldField.TITLE),
            Map.entry("phone", WorldField.PHONE),
            Map.entry("location", WorldField.LOCATION),
            Map.entry("experience", WorldField.EXPERIENCE),
            Map.entry("skills", WorldField.SKILLS),
            Map.entry("bio", WorldField.BIO),
            Map.entry("lastActiveOn", WorldField.LAST_ACTIVE_ON),
            Map.entry("socialProfiles.twitter", WorldField.TWITTER),
            Map.entry("socialProfiles.github", WorldField.GITHUB),
            Map.entry("alternativeEmails", WorldField.ALTERNATIVE_EMAILS));

    private static World world(String vendors) {
        return GeneratedWorld.of(PEOPLE, 1, vendors);
    }

    private static Question about(WorldEntry person) {
        return Question.about(Subject.email(person.text(WorldField.EMAIL).orElseThrow()))
                .knowing(ProfileField.GITHUB, person.text(WorldField.GITHUB).orElseThrow());
    }

    /** One source's answers about everybody of a world. */
    private static List<SourceAnswer> answers(SimulatedVendors vendors, World world, String vendor) {
        try (EnrichmentSource source = source(vendors, vendor)) {
            return source.ask(Questions.of(
                    WITHIN,
                    world.people().stream().map(SimulatedSourcesTest::about).toArray(Question[]::new)));
        }
    }

    private static EnrichmentSource source(SimulatedVendors vendors, String vendor) {
        return vendors.sources().stream()
                .filter(source -> source.profile().id().value().equals(vendor))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(SourceAnswer answer, String field, WorldField as) {
        return ((Found) answer)
                .claims().all().stream()
                        .filter(claim -> claim.field().name().equals(field))
                        .map(Claim::text)
                        .map(as::key)
                        .toList();
    }

    /** What the world's vendor says and the client does not repeat as it was said, over everybody. */
    private static List<String> differences(World world, String vendor, List<SourceAnswer> answers) {
        Knowledge knowledge = new Knowledge(world, vendor, new OtherValues(world));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            WorldEntry person = world.people().get(i);
            SourceAnswer answer = answers.get(i);
            FIELDS.forEach((name, field) -> {
                if (field == (vendor.equals("github") ? WorldField.GITHUB : WorldField.EMAIL)) {
                    return; // they were found by it
                }
                List<String> said =
                        knowledge.says(person, field).stream().map(field::key).toList();
                List<String> claimed = keys(answer, name, field);
                if (!claimed.isEmpty() && !said.containsAll(claimed)) {
                    differences.add(name + ": " + claimed + " is not of " + said);
                }
            });
        }
        return differences;
    }

    @ParameterizedTest
    @ValueSource(strings = {"apollo", "github", "hunter", "zoominfo"})
    void what_a_vendor_says_comes_through_its_client(String vendor) throws IOException {
        World world = world("{'" + vendor + "':{'wrong':0.2,'blank':0.1,'priceMilliCredits':1500}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            List<SourceAnswer> answers = answers(vendors, world, vendor);
            assertThat(answers).hasSize(PEOPLE).hasOnlyElementsOfType(Found.class);
            assertThat(differences(world, vendor, answers)).isEmpty();
            Cost least = vendor.equals("github") ? Cost.NOTHING : new Cost(1_500_000, "credits");
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.cost().micros()).isGreaterThanOrEqualTo(least.micros()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "apollo,firstName lastName email linkedinUrl company title phone location experience bio alternativeEmails"
                + " socialProfiles.twitter socialProfiles.github",
        "github,firstName lastName email company location bio skills lastActiveOn",
        "hunter,firstName lastName email linkedinUrl company title phone location bio socialProfiles.twitter"
                + " socialProfiles.github",
        "zoominfo,firstName lastName email linkedinUrl company title phone location experience skills alternativeEmails"
    })
    void a_perfect_vendor_tells_the_truth_of_all_that_it_documents(String vendor, String fields) throws IOException {
        World world = world("{'" + vendor + "':{}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            List<SourceAnswer> answers = answers(vendors, world, vendor);
            for (int i = 0; i < PEOPLE; i++) {
                for (String field : Splitter.on(' ').split(fields)) {
                    WorldField as = Objects.requireNonNull(FIELDS.get(field));
                    assertThat(keys(answers.get(i), field, as))
                            .as("%s", field)
                            .containsAll(world.people().get(i).texts(as).stream()
                                    .map(as::key)
                                    .toList());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apollo", "github", "hunter", "zoominfo"})
    void who_is_not_known_is_nothing_and_costs_nothing(String vendor) throws IOException {
        World world = World.of("{\"vendors\":{\"" + vendor + "\":{\"priceMilliCredits\":1000}}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world);
                EnrichmentSource source = source(vendors, vendor)) {
            Question question = Question.about(Subject.email("nobody@nowhere.example"));
            assertThat(source.ask(Questions.of(WITHIN, question))).allSatisfy(answer -> {
                assertThat(answer).isInstanceOf(Nothing.class);
                assertThat(answer.cost().isNothing()).isTrue();
            });
        }
    }

    @Test
    void batches_are_asked_as_batches() throws IOException {
        World world = world("{'apollo':{},'zoominfo':{}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            answers(vendors, world, "apollo");
            assertThat(vendors.calls("apollo")).isEqualTo(PEOPLE / 10);
            answers(vendors, world, "zoominfo");
            assertThat(vendors.asked("zoominfo"))
                    .filteredOn(asked -> asked.path().equals("/data/v1/contacts/enrich"))
                    .hasSize(3);
        }
    }

    @Test
    void what_cannot_be_asked_is_not_asked() throws IOException {
        World world = world("{'apollo':{},'github':{},'hunter':{},'zoominfo':{}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            for (EnrichmentSource source : vendors.sources()) {
                source.ask(Questions.of(WITHIN, Question.about(Subject.named("No", "Body"))));
                source.close();
            }
            assertThat(vendors.vendorIds())
                    .allSatisfy(vendor -> assertThat(vendors.calls(vendor)).isZero());
        }
    }

    @Test
    void a_vendor_that_always_fails_is_an_answer() throws IOException {
        World world = world("{'hunter':{'failure':1}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world);
                EnrichmentSource source = source(vendors, "hunter")) {
            List<FailureKind> kinds = IntStream.range(0, 6)
                    .mapToObj(i -> source.ask(Questions.of(
                                    Duration.ofSeconds(2), about(world.people().get(i))))
                            .get(0))
                    .map(answer -> ((Failed) answer).kind())
                    .toList();
            assertThat(kinds).isSubsetOf(FailureKind.UNAVAILABLE, FailureKind.THROTTLED, FailureKind.TIMED_OUT);
        }
    }

    @Test
    void a_vendor_that_is_too_slow_is_not_waited_for() throws IOException {
        World world = world("{'hunter':{'latencyMillis':20000}}");
        try (SimulatedVendors vendors = SimulatedVendors.start(world);
                EnrichmentSource source = source(vendors, "hunter")) {
            Question question = about(world.people().get(0));
            assertThat(source.ask(Questions.of(Duration.ofMillis(300), question)))
                    .allSatisfy(answer -> assertThat(((Failed) answer).kind()).isEqualTo(FailureKind.TIMED_OUT));
        }
    }
}
