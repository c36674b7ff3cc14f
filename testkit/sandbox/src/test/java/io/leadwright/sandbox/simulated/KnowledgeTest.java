package io.leadwright.sandbox.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private static final int PEOPLE = 5_000;
    /** Five standard deviations of a share of 5,000. */
    private static final double TOLERANCE = 0.036;

    private static Knowledge knowledge(World world, String vendor) {
        return new Knowledge(world, vendor, new OtherValues(world));
    }

    private static double share(List<WorldEntry> entries, Predicate<WorldEntry> predicate) {
        return (double) entries.stream().filter(predicate).count() / entries.size();
    }

    /** All that a vendor says, by whom it is about. */
    private static Map<String, List<String>> said(World world, String vendor) {
        Knowledge knowledge = knowledge(world, vendor);
        Map<String, List<String>> said = new TreeMap<>();
        for (WorldEntry person : world.people()) {
            if (knowledge.knows(person)) {
                for (WorldField field : WorldField.OF_PERSON) {
                    said.put(person.key() + " " + field, knowledge.says(person, field));
                }
            }
        }
        return said;
    }

    @Test
    void shares_come_out_as_they_are_set() {
        World world = GeneratedWorld.of(
                PEOPLE, 1, "{'apollo':{'coverage':0.8,'wrong':0.1,'blank':0.2},'hunter':{'coverage':0}}");
        Knowledge knowledge = knowledge(world, "apollo");

        assertThat(share(world.people(), knowledge::knows)).isCloseTo(0.8, within(TOLERANCE));
        for (WorldField field : WorldField.OF_PERSON) {
            List<WorldEntry> saying = world.people().stream()
                    .filter(person -> !knowledge.says(person, field).isEmpty())
                    .toList();
            assertThat((double) saying.size() / PEOPLE).as("%s", field).isCloseTo(0.8, within(TOLERANCE));
            double wrong = share(
                    saying,
                    person -> !person.texts(field)
                            .contains(knowledge.says(person, field).get(0)));
            assertThat(wrong).as("%s", field).isCloseTo(0.1, within(TOLERANCE));
        }
        assertThat(world.people()).noneMatch(knowledge(world, "hunter")::knows);
    }

    @Test
    void what_is_false_is_another_value_of_its_kind() {
        World world = GeneratedWorld.of(500, 1, "{'apollo':{'wrong':1}}");
        Knowledge knowledge = knowledge(world, "apollo");
        for (WorldEntry person : world.people()) {
            for (WorldField field : WorldField.OF_PERSON) {
                Set<String> truths =
                        Set.copyOf(person.texts(field).stream().map(field::key).toList());
                assertThat(knowledge.says(person, field))
                        .as("%s", field)
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(field.read(text)).isPresent())
                        .noneMatch(text -> truths.contains(field.key(text)));
            }
        }
        for (WorldEntry company : world.companies()) {
            for (WorldField field : WorldField.OF_COMPANY) {
                assertThat(knowledge.says(company, field))
                        .as("%s", field)
                        .hasSize(1)
                        .doesNotContainAnyElementsOf(company.texts(field));
            }
        }
    }

    @Test
    void even_who_is_alone_in_the_world_is_lied_about() {
        World world = World.of("""
                {"people":[{"email":"a@b.example","title":"Baker","skills":["Negotiation","Fortran"],"experience":8,
                   "alternativeEmails":["alexis@mail.example","robin@mail.example"]}],
                 "vendors":{"apollo":{"wrong":1}}}""");
        Knowledge knowledge = knowledge(world, "apollo");
        WorldEntry person = world.people().get(0);
        assertThat(knowledge.says(person, WorldField.TITLE)).hasSize(1).doesNotContain("Baker");
        assertThat(knowledge.says(person, WorldField.EXPERIENCE)).hasSize(1).doesNotContain("8 years");
        assertThat(knowledge.says(person, WorldField.SKILLS)).isNotEmpty().doesNotContain("Negotiation", "Fortran");
        assertThat(knowledge.says(person, WorldField.ALTERNATIVE_EMAILS))
                .isNotEmpty()
                .doesNotContain("alexis@mail.example", "robin@mail.example")
                .allMatch(text -> WorldField.ALTERNATIVE_EMAILS.read(text).isPresent());
    }

    @Test
    void whoever_copies_one_that_is_off_says_what_it_would_say() {
        String off = "{'apollo':{'copies':'hunter','wrong':0.5},'zoominfo':{'copies':'apollo','wrong':0.9}}";
        String on = "{'apollo':{'copies':'hunter'},'hunter':{'wrong':0.5}}";
        Map<String, List<String>> said = said(GeneratedWorld.of(300, 1, off), "apollo");
        assertThat(said)
                .isEqualTo(said(GeneratedWorld.of(300, 1, on), "hunter"))
                .isEqualTo(said(GeneratedWorld.of(300, 1, off), "zoominfo"));
    }

    @Test
    void whoever_has_a_page_on_github_alone_is_somebody() {
        World world = World.of("{\"people\":[{\"github\":\"ada\"},{}],\"vendors\":{\"github\":{\"wrong\":1}}}");
        Knowledge knowledge = knowledge(world, "github");
        assertThat(world.people()).allMatch(knowledge::knows);
        assertThat(knowledge.says(world.people().get(0), WorldField.GITHUB)).hasSize(1);
    }

    @Test
    void the_order_of_a_file_does_not_matter() {
        String vendors = "{'apollo':{'coverage':0.5,'wrong':0.3,'blank':0.2}}";
        assertThat(said(GeneratedWorld.shuffled(1_000, 1, vendors), "apollo"))
                .isEqualTo(said(GeneratedWorld.of(1_000, 1, vendors), "apollo"));
    }

    @Test
    void another_seed_or_another_vendor_says_something_else() {
        String vendors = "{'apollo':{'coverage':0.5,'wrong':0.3},'hunter':{'coverage':0.5,'wrong':0.3}}";
        Map<String, List<String>> said = said(GeneratedWorld.of(300, 1, vendors), "apollo");
        assertThat(said(GeneratedWorld.of(300, 2, vendors), "apollo")).isNotEqualTo(said);
        assertThat(said(GeneratedWorld.of(300, 1, vendors), "hunter")).isNotEqualTo(said);
    }

    @Test
    void a_copy_repeats_what_is_false_too() {
        World world = GeneratedWorld.of(
                500,
                1,
                "{'hunter':{'wrong':0.5},'apollo':{'copies':'hunter','coverage':0.5,'wrong':0.9},"
                        + "'zoominfo':{'copies':'apollo'}}");
        Map<String, List<String>> original = said(world, "hunter");
        Map<String, List<String>> copy = said(world, "apollo");
        assertThat(copy).isNotEmpty().hasSizeLessThan(original.size());
        assertThat(original).containsAllEntriesOf(copy).isEqualTo(said(world, "zoominfo"));
    }

    @Test
    void who_is_said_to_know_somebody_knows_them_and_nobody_else_does() {
        World world = World.of("""
                {"people":[{"email":"a@b.example","knownBy":["apollo"]},{"email":"c@b.example","knownBy":[]}],
                 "vendors":{"apollo":{"coverage":0},"hunter":{}}}""");
        assertThat(world.people()).filteredOn(knowledge(world, "apollo")::knows).hasSize(1);
        assertThat(world.people()).noneMatch(knowledge(world, "hunter")::knows);
    }

    @Property
    void a_draw_is_within_any_larger_share_too(
            @ForAll long seed,
            @ForAll String about,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        Draws draws = new Draws(seed);
        assertThat(draws.isWithin(1, about)).isTrue();
        assertThat(draws.isWithin(0, about)).isFalse();
        if (draws.isWithin(Math.min(share, other), about)) {
            assertThat(draws.isWithin(Math.max(share, other), about)).isTrue();
        }
    }
}
