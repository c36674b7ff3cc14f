package io.leadwright.sandbox;

import com.google.common.collect.Lists;
import io.leadwright.Leadwright;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.port.ClaimStore;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import io.leadwright.sandbox.simulated.TruePerson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A book of people of whom three sources have said all there is, each right of five fields in six: nothing of it is written to the
 * leads yet. The same for the same number.
 */
final class GeneratedClaims {

    private static final List<SourceId> SOURCES =
            List.of(SourceId.of("apollo"), SourceId.of("hunter"), SourceId.of("zoominfo"));
    private static final int PEOPLE_AT_ONCE = 500;

    private final Instant now = Instant.now();
    private final Random random = new Random(1);
    private final List<TruePerson> people;

    private GeneratedClaims(List<TruePerson> people) {
        this.people = people;
    }

    /** Makes a book of so many people: {@code GeneratedClaims FILE PEOPLE}. */
    public static void main(String... arguments) throws IOException {
        into(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    /** Some fifty claims of each of them. */
    static void into(Path database, int people) throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(MixedWorld.of(people, 1));
                JdbiStorage storage = JdbiStorage.sqlite(database).migrate();
                Leadwright leadwright = Leadwright.builder(storage).build()) {
            GeneratedClaims claims = new GeneratedClaims(vendors.world().truth());
            for (List<TruePerson> some : Lists.partition(claims.people, PEOPLE_AT_ONCE)) {
                leadwright
                        .book()
                        .bulk()
                        .add(some.stream().map(GeneratedClaims::lead).toList());
                claims.file(some, storage.claims(AccountId.DEFAULT));
            }
        }
    }

    private static NewLead lead(TruePerson person) {
        NewLead lead = NewLead.blank();
        for (TextField field : TextField.values()) {
            lead = lead.text(field, person.subject().text(field).orElse(null));
        }
        return lead;
    }

    private void file(List<TruePerson> some, ClaimStore claims) {
        List<Person> persons = some.stream()
                .map(person -> Person.of(person.subject()).orElseThrow())
                .toList();
        List<List<Inquiry>> said = some.stream().map(this::inquiries).toList();
        claims.update(persons, view -> {
            List<Dossier> filed = new ArrayList<>();
            for (int i = 0; i < persons.size(); i++) {
                filed.add(view.dossiers().get(i).with(said.get(i)));
            }
            return Filing.of("done", filed);
        });
    }

    private List<Inquiry> inquiries(TruePerson person) {
        return SOURCES.stream().map(source -> inquiry(source, person)).toList();
    }

    private Inquiry inquiry(SourceId source, TruePerson person) {
        Instant asked = now.minus(Duration.ofDays(random.nextInt(60)));
        List<Claim> claims = new ArrayList<>();
        person.subject()
                .text(TextField.EMAIL)
                .ifPresent(email -> claims.add(claim(source, ProfileField.EMAIL, email, asked)));
        Map<ProfileField<?>, Instant> fields = new LinkedHashMap<>();
        person.texts().forEach((field, right) -> {
            fields.put(field, asked);
            TruePerson meant = random.nextInt(6) == 0 ? people.get(random.nextInt(people.size())) : person;
            meant.texts().getOrDefault(field, right).forEach(text -> claims.add(claim(source, field, text, asked)));
        });
        return new Inquiry(
                source, Inquiry.State.of(Inquiry.Outcome.FOUND, asked), fields, Cost.usd("0.02"), Claims.of(claims));
    }

    private static Claim claim(SourceId source, ProfileField<?> field, String text, Instant asked) {
        return new Claim(field, source, text, asked);
    }
}
