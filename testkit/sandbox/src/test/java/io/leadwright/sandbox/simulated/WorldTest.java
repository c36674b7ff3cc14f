package io.leadwright.sandbox.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {

    @TempDir
    Path folder;

    @Test
    void everything_that_is_printed_of_a_world_is_read() {
        World world = World.of("""
                {"seed":1,
                 "people":[{"firstName":"Ada","lastName":"Li","email":"Ada@X.example","linkedinUrl":"ada-li","company":"X",
                   "domain":"X.example","title":"CTO","phone":"+1-555-123-4567","location":"Austin, TX","experience":8,
                   "skills":["Java","SQL"],"bio":"Hm.","twitter":"@adali","github":"https://github.com/ada-li",
                   "twitterFollowers":312,"twitterPosts":"77","lastActiveOn":"2023-02-11",
                   "verifiedProfiles":["https://twitter.com/adali"],
                   "alternativeEmails":["a@x.example"],"knownBy":["apollo","gleif"]}],
                 "companies":[{"domain":"x.example","name":"X","website":"https://x.example","industry":"Tech","size":"10-50",
                   "description":"X.","founded":2010,"headquarters":"Austin, TX","legalName":"X Ltd","registrationNumber":"1",
                   "registeredOn":"2010-02-03","lei":"2","funding":3,"valuation":"4"}],
                 "vendors":{"apollo":{"coverage":0.8,"wrong":0.1,"blank":0.2,"failure":0.01,"latencyMillis":40,
                   "copies":"hunter","priceMilliCredits":1000},"hunter":{},"wikidata":{"coverage":null}}}""");

        WorldEntry ada = world.people().get(0);
        assertThat(ada.values().keySet()).containsExactlyElementsOf(WorldField.OF_PERSON);
        assertThat(ada.text(WorldField.EMAIL)).contains("ada@x.example");
        assertThat(ada.text(WorldField.LINKEDIN)).contains("https://linkedin.com/in/ada-li");
        assertThat(ada.text(WorldField.TWITTER)).contains("https://twitter.com/adali");
        assertThat(ada.text(WorldField.EXPERIENCE)).contains("8 years");
        assertThat(ada.texts(WorldField.SKILLS)).containsExactly("Java", "SQL");
        assertThat(ada.knownBy().orElseThrow()).containsExactlyInAnyOrder("apollo", "gleif");
        assertThat(world.companies().get(0).values().keySet())
                .containsExactlyInAnyOrderElementsOf(WorldField.OF_COMPANY);
        assertThat(world.quality("apollo"))
                .isEqualTo(new VendorQuality(0.8, 0.1, 0.2, 0.01, 40, Optional.of("hunter"), 1_000));
        assertThat(world.quality("hunter")).isEqualTo(new VendorQuality(1, 0, 0, 0, 0, Optional.empty(), 0));
        assertThat(world.vendorIds()).containsExactly("apollo", "hunter", "wikidata");
        assertThat(world).hasToString("World[1 people, 1 companies, [apollo, hunter, wikidata]]");
    }

    @Test
    void an_empty_world_is_one() {
        assertThat(World.of("{}")).hasToString("World[0 people, 0 companies, []]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]|world: must be a JSON object",
                "{} {}|world: must be one JSON object, is followed by more",
                "{\"seed\":1,|world: must be JSON, is not at line 1, column ",
                "{\"seed\":1,\"seed\":2}|world: must be JSON, is not at line 1, column ",
                "{\"seed\":1.5}|seed: must be a whole number",
                "{\"people\":{}}|people: must be a list",
                "{\"people\":[1]}|people[0]: must be a JSON object",
                "{\"people\":[{\"email\":\"secret\"}]}|people[0].email: must be one that can be read",
                "{\"people\":[{\"linkedinUrl\":\"https://secret.example/in/x\"}]}|people[0].linkedinUrl: must be one that",
                "{\"people\":[{\"title\":[\"secret\"]}]}|people[0].title: must be a text",
                "{\"people\":[{\"skills\":[\"a\",{\"secret\":1}]}]}|people[0].skills[1]: must be a text",
                "{\"people\":[{\"experience\":-1}]}|people[0].experience: must be from 0 to 80",
                "{\"vendors\":[]}|vendors: must be a JSON object",
                "{\"vendors\":{\"apollo\":1}}|vendors.apollo: must be a JSON object",
                "{\"vendors\":{\"apollo\":{\"coverage\":1.1}}}|vendors.apollo.coverage: must be a number from 0 to 1, is 1.1",
                "{\"vendors\":{\"apollo\":{\"wrong\":-0.1}}}|vendors.apollo.wrong: must be a number from 0 to 1, is -0.1",
                "{\"vendors\":{\"apollo\":{\"blank\":\"secret\"}}}|vendors.apollo.blank: must be a number from 0 to 1, is STRING",
                "{\"vendors\":{\"apollo\":{\"latencyMillis\":-1}}}|vendors.apollo.latencyMillis: must be a whole number from 0",
                "{\"vendors\":{\"apollo\":{\"priceMilliCredits\":-1}}}|vendors.apollo.priceMilliCredits: must be a whole number",
                "{\"vendors\":{\"apollo\":{\"copies\":\"secret\"}}}|vendors.apollo.copies: must be a vendor of [apollo, ",
                "{\"vendors\":{\"apollo\":{\"copies\":\"apollo\"}}}|vendors.apollo.copies: must be another vendor"
            })
    void what_is_wrong_is_named_by_its_path_and_not_repeated(String json, String message) {
        assertThatThrownBy(() -> World.of(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContainIgnoringCase("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"secret\":{\"people\":[1]}}|1 member is not read, the first in world",
                "{\"people\":[{},{\"secret\":1,\"secrets\":[]}]}|2 members are not read, the first in people[1]",
                "{\"people\":[{\"knownBy\":[\"secret\"]}]}|1 member is not read, the first in people[0].knownBy",
                "{\"companies\":[{\"secret\":1}]}|1 member is not read, the first in companies[0]",
                "{\"vendors\":{\"secret\":1}}|1 member is not read, the first in vendors",
                "{\"vendors\":{\"apollo\":{\"secret\":1}}}|1 member is not read, the first in vendors.apollo"
            })
    void what_means_nothing_is_counted_and_not_repeated(String json, String remark) {
        assertThat(World.of(json).remark()).contains(remark);
    }

    @Test
    void numbers_lists_and_domains_may_be_written_otherwise() {
        World world = World.of("""
                {"seed":null,"companies":null,
                 "people":[{"domain":"https://www.x.example/","phone":15551234567,"experience":8.5,"skills":"Java",
                   "knownBy":"apollo"}],
                 "vendors":{"apollo":{"latencyMillis":40.0}}}""");
        WorldEntry person = world.people().get(0);
        assertThat(person.text(WorldField.DOMAIN)).contains("x.example");
        assertThat(person.text(WorldField.PHONE)).contains("15551234567");
        assertThat(person.text(WorldField.EXPERIENCE)).contains("8 years");
        assertThat(person.texts(WorldField.SKILLS)).containsExactly("Java");
        assertThat(person.knownBy()).contains(Set.of("apollo"));
        assertThat(world.quality("apollo").latencyMillis()).isEqualTo(40);
        assertThat(world.remark()).isEmpty();
    }

    @Test
    void of_two_who_share_an_address_the_same_is_found_in_whichever_order_they_stand() {
        String ada = "{\"email\":\"a@x.example\",\"firstName\":\"Ada\"}";
        String bea = "{\"email\":\"A@x.example\",\"firstName\":\"Bea\"}";
        assertThat(found("{\"people\":[" + ada + "," + bea + "]}"))
                .isEqualTo(found("{\"people\":[" + bea + "," + ada + "]}"))
                .isPresent();
    }

    private static Optional<WorldEntry> found(String json) {
        return new WorldIndex(World.of(json)).person(WorldField.EMAIL, "a@x.example");
    }

    @Test
    void names_are_found_however_their_accents_are_written() {
        World world = World.of("{\"people\":[{\"firstName\":\"Zoe\\u0308\",\"lastName\":\"李\",\"company\":\"会社\"}]}");
        assertThat(new WorldIndex(world).person("ZO\u00cb 李", "会社")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter", "zoominfo"})
    void copies_do_not_go_round(String last) {
        assertThatThrownBy(() -> World.of(
                        "{\"vendors\":{\"apollo\":{\"copies\":\"hunter\"},\"hunter\":{\"copies\":\"zoominfo\"},"
                                + "\"zoominfo\":{\"copies\":\"" + last + "\"}}}"))
                .hasMessageContaining("copies: must be another vendor, which does not copy this one");
    }

    @Test
    @Tag("faults")
    void a_world_of_two_hundred_thousand_people_is_read_and_found_in() throws IOException {
        List<Integer> numbers = IntStream.range(0, 200_000).boxed().toList();
        Path file = Files.writeString(folder.resolve("world.json"), GeneratedWorld.json(numbers, 1, "{}"));
        World world = World.read(file);
        assertThat(world.people()).hasSize(200_000);
        WorldEntry last = world.people().get(199_999);
        assertThat(new WorldIndex(world)
                        .person(WorldField.EMAIL, last.text(WorldField.EMAIL).orElseThrow()))
                .contains(last);
    }
}
