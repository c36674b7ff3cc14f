package io.leadwright.enrich;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.PlannedPerson.Standing;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.SourceProfile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what a request would do, from what is kept. */
final class Planner {

    private final Desk desk;
    private final EnrichmentRequest request;
    private final Sights sights;
    private Credits spent = Credits.ZERO;
    private boolean isOver;

    Planner(Desk desk, EnrichmentRequest request) {
        this.desk = desk;
        this.request = request;
        this.sights = new Sights(desk, request.refreshed());
    }

    /** Part by part, of which no more than one is in the memory at a time. */
    Plan plan() {
        Targets targets = new Targets(desk.storage().leads(desk.account()));
        Iterator<List<Position>> parts = targets.parts(request.target());
        Plan plan = planned(parts.next());
        while (parts.hasNext()) {
            plan = plan.and(planned(parts.next()));
        }
        return plan;
    }

    private Plan planned(List<Position> positions) {
        Places places = Places.of(positions);
        List<Person> people = places.people();
        List<Dossier> dossiers = desk.dossiers(people);
        List<PlannedPerson> planned = new ArrayList<>(people.size());
        for (int i = 0; i < people.size(); i++) {
            planned.add(planned(people.get(i), places.of(people.get(i)), dossiers.get(i)));
        }
        planned = listed(planned, dossiers);
        List<PlannedPerson> affordable = affordable(planned);
        Plan.Draft draft = new Plan.Draft(request, affordable, places.unidentified(), rounds());
        return new Plan(draft, new Expectation(desk, affordable).bill());
    }

    /** Whoever is on the account's list now; whether they are when a source is to be asked is looked at again then. */
    private List<PlannedPerson> listed(List<PlannedPerson> planned, List<Dossier> dossiers) {
        Set<PlannedPerson> listed =
                new LeftAlone(desk).among(planned, dossiers, new LeftAlone.Asking<>(LeftAlone::keys, desk::listed));
        return planned.stream()
                .map(person -> listed.contains(person) ? person.suppressed() : person)
                .toList();
    }

    private List<Set<SourceId>> rounds() {
        return rounds(desk);
    }

    static List<Set<SourceId>> rounds(Desk desk) {
        List<SourceProfile> profiles =
                desk.sources().values().stream().map(EnrichmentSource::profile).toList();
        return desk.rules().waterfall().rounds(profiles);
    }

    private PlannedPerson planned(Person person, List<Position> positions, Dossier dossier) {
        Known known = sights.of(positions.get(0).subject(), dossier);
        if (sights.isSuppressed(known)) {
            return new PlannedPerson(person, positions, Standing.OPEN, Set.of(), Bill.NOTHING).suppressed();
        }
        Set<SourceId> sources = sources(known);
        Bill worst = Bill.NOTHING.plus(desk.rules()
                .price()
                .of(sources.isEmpty() ? known.news(request.wanted()) : known.undelivered(request.wanted())));
        for (SourceId source : sources) {
            worst = worst.plus(worst(source, dossier));
        }
        return new PlannedPerson(person, positions, Standing.OPEN, sources, worst);
    }

    /** Whoever could say something that is missing, or could once more is known: then they may be asked. */
    private Set<SourceId> sources(Known known) {
        Set<ProfileField<?>> missing = missing(known, request);
        Set<SourceId> sources = new TreeSet<>();
        for (Map.Entry<SourceId, EnrichmentSource> source : desk.sources().entrySet()) {
            if (!known.askable(source.getValue().profile(), missing).isEmpty()) {
                sources.add(source.getKey());
            }
        }
        return sources;
    }

    /** An address that will be found should be known to work. */
    static Set<ProfileField<?>> missing(Known known, EnrichmentRequest request) {
        Set<ProfileField<?>> missing = new LinkedHashSet<>(known.missing(request.wanted()));
        if (missing.contains(ProfileField.EMAIL)) {
            missing.add(ProfileField.EMAIL_STATUS);
        }
        return missing;
    }

    private Cost worst(SourceId source, Dossier dossier) {
        return Errand.worst(desk.source(source).profile(), dossier.inquiry(source));
    }

    /** Whom the budget's credits suffice for, or those that are there if that will do; the first come first. */
    private List<PlannedPerson> affordable(List<PlannedPerson> planned) {
        Credits limit = limit();
        List<PlannedPerson> affordable = new ArrayList<>(planned.size());
        for (PlannedPerson person : planned) {
            isOver |= spent.millis() + person.price().millis() > limit.millis();
            boolean isOut = isOver && person.isOpen() && !person.price().isZero();
            affordable.add(isOut ? person.unaffordable() : person);
            spent = isOut ? spent : spent.plus(person.price());
        }
        return affordable;
    }

    private Credits limit() {
        Credits limit = request.budget().credits().orElse(new Credits(Credits.MAX_MILLIS));
        return request.isPartial() ? limit.atMost(desk.ledger().balance().available()) : limit;
    }
}
