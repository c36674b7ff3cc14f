package io.leadwright.testkit;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Inquiry.State;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceUse;
import io.leadwright.credit.Cost;
import io.leadwright.port.ClaimStore;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the contracts file: a store knows nothing of sources and people, so it need not make sense. */
final class SampleClaims {

    static final Instant T0 = SampleLeads.T0;
    static final LocalDate DAY = LocalDate.of(2024, 1, 20);
    static final SourceId APOLLO = SourceId.of("apollo");
    static final SourceId HUNTER = SourceId.of("hunter");
    static final Flight FLIGHT = new Flight("owner", T0.plusSeconds(60));

    private SampleClaims() {}

    static PersonKey key(String text) {
        return new PersonKey(text);
    }

    /** By these keys, the surest first. */
    static Person person(String... keys) {
        return new Person(Stream.of(keys).map(PersonKey::new).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** By these keys, in any order. */
    static Set<PersonKey> keys(String... keys) {
        return person(keys).keys();
    }

    static Claims claims(ProfileField<?> field, SourceId source, String text) {
        return Claims.of(new Claim(field, source, text, T0));
    }

    /** What this source was asked, and said of the title. */
    static Inquiry inquiry(SourceId source, String title) {
        return new Inquiry(
                source,
                State.of(Outcome.FOUND, T0),
                Map.of(ProfileField.TITLE, T0),
                Cost.usd("0.02"),
                claims(ProfileField.TITLE, source, title));
    }

    static State state(Outcome outcome, Instant at) {
        return new State(outcome, at, at, outcome == Outcome.PENDING ? new Ticket("ticket") : null);
    }

    static SourceUse use(LocalDate day, Outcome outcome, long count, long micros) {
        return new SourceUse(new SourceUse.Key(day, APOLLO, outcome, "USD"), count, micros);
    }

    /** Files the dossiers of these people, each changed in this way. */
    static void file(ClaimStore store, UnaryOperator<Dossier> change, Person... people) {
        store.update(
                List.of(people),
                view -> Filing.of("done", view.dossiers().stream().map(change).toList()));
    }

    /** Files what is said of the title of one person. */
    static void fileTitle(ClaimStore store, String title, Person person) {
        file(store, dossier -> dossier.with(List.of(inquiry(APOLLO, title))), person);
    }

    static void book(ClaimStore store, SourceUse... uses) {
        store.update(List.of(), view -> new Filing<>("done", List.of(), List.of(uses)));
    }

    static Dossier read(ClaimStore store, Person person) {
        return store.read(List.of(person)).get(0);
    }

    /** What apollo says of the title; an empty text if it was not asked. */
    static String title(Dossier dossier) {
        return dossier.claims().of(ProfileField.TITLE).stream().map(Claim::text).collect(Collectors.joining());
    }
}
