package io.leadwright.jdbi;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
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
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tests look people up for. */
final class ClaimSamples {

    static final LocalDate DAY = LocalDate.of(2024, 1, 20);
    static final SourceId APOLLO = SourceId.of("apollo");
    static final Person JANE = person("linkedin:in/jane", "email:jane@example.com");
    static final Inquiry INQUIRY = new Inquiry(
            APOLLO,
            State.of(Outcome.FOUND, Leads.T0),
            Map.of(ProfileField.TITLE, Leads.T0),
            Cost.usd("0.02"),
            Claims.of(new Claim(ProfileField.TITLE, APOLLO, "CTO", Leads.T0)));

    private ClaimSamples() {}

    static Person person(String... keys) {
        return new Person(Stream.of(keys).map(PersonKey::new).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Files the inquiry of each, and books it. */
    static void file(ClaimStore store, List<Person> people) {
        store.update(people, view -> {
            List<Dossier> filed = view.dossiers().stream()
                    .map(dossier -> dossier.with(List.of(INQUIRY)))
                    .toList();
            return new Filing<>("done", filed, List.of(SourceUse.of(DAY, INQUIRY)));
        });
    }
}
