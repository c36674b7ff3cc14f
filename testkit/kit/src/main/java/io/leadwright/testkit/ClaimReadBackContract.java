package io.leadwright.testkit;

import static io.leadwright.testkit.SampleClaims.APOLLO;
import static io.leadwright.testkit.SampleClaims.HUNTER;
import static io.leadwright.testkit.SampleClaims.T0;
import static io.leadwright.testkit.SampleClaims.file;
import static io.leadwright.testkit.SampleClaims.person;
import static io.leadwright.testkit.SampleClaims.read;
import static io.leadwright.testkit.SampleClaims.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.claim.Delivery;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Inquiry.State;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceUse;
import io.leadwright.credit.Cost;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Forms;
import io.leadwright.source.Ticket;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is filed is read back equal: rule 7 of {@link ClaimStore}. */
abstract class ClaimReadBackContract extends ClaimTransactionContract {

    private static final Person JANE = person("email:jane@example.com");
    private static final Claims NO_CLAIMS = Claims.none();

    /** Such as a claim, a ticket or a name may have: not blank, no control characters. */
    static final List<String> TEXTS = List.of(
            "a",
            " a ",
            "Zoë",
            "A\u0301na",
            "İpek",
            "山田",
            "שלום",
            "😀",
            "\ud800\udf30x",
            "\ue000x",
            "\ufffd",
            "\ufeffx",
            "\uffff",
            "\u2028x",
            "\u200f\u202eabc\u202c",
            "%_\\'\"*?",
            "{\"text\": [null]}",
            "?");

    private void assertReadBack(Dossier dossier) {
        ClaimStore store = open().claims(FreshAccounts.next());
        file(store, shown -> dossier, dossier.person());
        assertEquals(dossier, read(store, dossier.person()));
    }

    private void assertReadBack(Inquiry... inquiries) {
        assertReadBack(Dossier.of(JANE).with(List.of(inquiries)));
    }

    private static Inquiry with(Map<ProfileField<?>, Instant> fields, Claims claims) {
        return new Inquiry(APOLLO, State.of(Outcome.FOUND, T0), fields, Cost.NOTHING, claims);
    }

    @Test
    void rule_07_inquiries_of_every_outcome_at_any_time_are_read_back() {
        for (Outcome outcome : Outcome.values()) {
            for (Instant at : SampleLedger.ODD_TIMES) {
                assertReadBack(
                        new Inquiry(APOLLO, state(outcome, at), Map.of(), Cost.NOTHING, NO_CLAIMS),
                        new Inquiry(
                                HUNTER,
                                new State(outcome, T0, at, state(outcome, at).ticket()),
                                Map.of(ProfileField.EMAIL, at),
                                Cost.usd("1"),
                                NO_CLAIMS));
            }
        }
    }

    @Test
    void rule_07_times_are_cut_to_the_microsecond() {
        Instant exact = T0.plusNanos(1_999);
        ClaimStore store = open().claims(FreshAccounts.next());
        file(store, shown -> shown.flying(new Flight("owner", exact)), JANE);
        assertEquals(new Flight("owner", T0.plusNanos(1_000)), read(store, JANE).flight());
    }

    @Test
    void rule_07_flights_and_deliveries_are_read_back_and_taken_away() {
        Set<ProfileField<?>> fields = Set.of(ProfileField.EMAIL, ProfileField.socialProfile("mastodon"));
        for (Instant at : SampleLedger.ODD_TIMES) {
            assertReadBack(Dossier.of(JANE).flying(new Flight("o".repeat(100), at)));
            assertReadBack(Dossier.of(JANE).delivered(new Delivery(at, fields)));
        }
        ClaimStore store = open().claims(FreshAccounts.next());
        Dossier all = Dossier.of(JANE).flying(new Flight("owner", T0)).delivered(new Delivery(T0, Set.of()));
        file(store, shown -> all, JANE);
        assertEquals(all, read(store, JANE));
        file(store, shown -> Dossier.of(JANE), JANE);
        assertEquals(Dossier.of(JANE), read(store, JANE));
    }

    @Test
    void rule_07_every_field_is_read_back_those_that_nobody_knows_as_texts() {
        Map<ProfileField<?>, Instant> fields = new LinkedHashMap<>();
        Stream.of(
                        "email",
                        "companyInfo.size",
                        "socialProfiles.x-y",
                        "skills",
                        "no such field",
                        "socialProfiles.",
                        "😀",
                        "{\"")
                .forEach(name -> fields.put(ProfileField.text(name), T0.plusSeconds(fields.size())));
        ProfileField<?> unknown = ProfileField.many("no such field", Forms.TEXT);
        Claims claims = Claims.of(fields.keySet().stream()
                .map(field -> new Claim(field, APOLLO, "10", T0))
                .toList());
        assertReadBack(with(fields, claims));
        ClaimStore store = open().claims(FreshAccounts.next());
        file(store, shown -> shown.with(List.of(with(Map.of(unknown, T0), claims))), JANE);
        Inquiry inquiry = read(store, JANE).inquiry(APOLLO).orElseThrow();
        assertEquals("10", inquiry.claims().of(unknown).get(0).key().orElseThrow(), "is read as a text");
        assertEquals(
                ProfileField.COMPANY_SIZE.form().read("10").orElseThrow().key(),
                inquiry.claims().of(ProfileField.COMPANY_SIZE).get(0).key().orElseThrow(),
                "is read as a size");
    }

    @Test
    void rule_07_any_text_of_a_claim_is_read_back_however_long() {
        List<Claim> claims = Stream.concat(
                        TEXTS.stream(),
                        Stream.of(
                                "tab\tand\r\nline",
                                "x".repeat(Claim.TEXT_LENGTH_MAX),
                                "😀".repeat(Claim.TEXT_LENGTH_MAX),
                                "\"".repeat(Claim.TEXT_LENGTH_MAX)))
                .map(text -> new Claim(ProfileField.BIO, APOLLO, text, T0))
                .toList();
        assertReadBack(with(Map.of(), Claims.of(claims)));
    }

    @Test
    void rule_07_claims_are_read_back_with_times_sources_places_and_attributions() {
        assertReadBack(with(
                Map.of(),
                Claims.of(
                        new Claim(ProfileField.TITLE, APOLLO, "CTO", T0),
                        new Claim(ProfileField.TITLE, APOLLO, "CTO", T0.plusNanos(1)),
                        new Claim(ProfileField.TITLE, APOLLO, "CTO", Instant.MIN),
                        new Claim(ProfileField.TITLE, APOLLO, "CTO", Instant.MAX),
                        new Claim(ProfileField.TITLE, HUNTER, "CTO", T0),
                        new Claim(ProfileField.TITLE, APOLLO, "CTO", T0).inPlace(Integer.MAX_VALUE),
                        new Claim(ProfileField.TITLE, APOLLO, "CTO", T0).attributedTo("\"😀\" <a>"))));
    }

    @Test
    void rule_07_any_ticket_price_and_source_is_read_back() {
        for (String text : TEXTS) {
            State pending = new State(Outcome.PENDING, T0, T0, new Ticket(text));
            SourceId source = SourceId.of(text);
            Cost cost = new Cost(Cost.MAX_MICROS, text);
            assertReadBack(new Inquiry(source, pending, Map.of(), cost, NO_CLAIMS));
        }
        State longest = new State(Outcome.PENDING, T0, T0, new Ticket("😀".repeat(500)));
        assertReadBack(new Inquiry(SourceId.of("😀".repeat(100)), longest, Map.of(), Cost.NOTHING, NO_CLAIMS));
    }

    @Test
    void rule_07_any_key_is_read_back_and_told_from_every_other() {
        ClaimStore store = open().claims(FreshAccounts.next());
        List<Person> people = Stream.concat(
                        TEXTS.stream(), Stream.of("A", "á", "a ", "name:jane\ndoe\nacme\n", "\u0001", "k".repeat(400)))
                .map(text -> Person.of(new PersonKey(text)))
                .toList();
        people.forEach(person -> SampleClaims.fileTitle(store, "of " + people.indexOf(person), person));
        List<Dossier> read = store.read(people);
        for (int i = 0; i < people.size(); i++) {
            assertEquals(people.get(i), read.get(i).person());
            assertEquals("of " + i, SampleClaims.title(read.get(i)));
        }
    }

    /** An index of a store may have no room for them, and they cannot be made shorter. */
    @Test
    void rule_07_the_longest_keys_accounts_and_sources_are_read_back() {
        Random random = new Random(1);
        AccountId account = AccountId.of(fourBytes(random, 128));
        SourceId source = SourceId.of(fourBytes(random, 100));
        Person person = Person.of(new PersonKey(fourBytes(random, PersonKey.LENGTH_MAX)));
        PersonKey late = new PersonKey(fourBytes(random, PersonKey.LENGTH_MAX));
        Inquiry inquiry = SampleClaims.inquiry(source, "CTO");
        SourceUse.Key key = new SourceUse.Key(SampleClaims.DAY, source, Outcome.DO_NOT_PROCESS, fourBytes(random, 40));
        ClaimStore store = open().claims(account);
        file(store, shown -> shown.with(List.of(inquiry)).knownBy(Set.of(late)), person);
        SampleClaims.book(store, new SourceUse(key, 1, 1));
        assertEquals(Dossier.of(person.with(List.of(late))).with(List.of(inquiry)), read(store, Person.of(late)));
        assertEquals(1, store.book(SampleClaims.DAY).count());
    }

    private static String fourBytes(Random random, int codePoints) {
        return random.ints(codePoints, 0x10000, 0x20000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
