package io.leadwright.enrich;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes people, so that nobody else looks them up meanwhile, in this process or any other. Of the thread that runs. */
final class Flights {

    private final Desk desk;
    private final String owner;
    private List<Pursuit> taken = List.of();

    Flights(Desk desk) {
        this.desk = desk;
        this.owner = desk.newName();
    }

    /**
     * Those of these that nobody else has, each with what is kept of them. Of two who are one, the first. Whoever wants to be left
     * alone is told so and comes along, but nothing is written of them.
     */
    List<Pursuit> take(List<Pursuit> pursuits) {
        Instant now = desk.now();
        Shown all = desk.claims().update(people(pursuits), view -> shown(view, pursuits, now));
        all.suppressed.forEach(Pursuit::suppress);
        Set<PersonKey> files = new HashSet<>();
        List<Pursuit> ours = new ArrayList<>();
        for (int i = 0; i < pursuits.size(); i++) {
            Dossier dossier = all.dossiers.get(i);
            if (isFree(dossier, now) && files.add(dossier.file())) {
                pursuits.get(i).found(dossier);
                ours.add(pursuits.get(i));
            }
        }
        taken = ours;
        return ours;
    }

    private Filing<Shown> shown(ClaimView view, List<Pursuit> pursuits, Instant now) {
        List<Dossier> dossiers = view.dossiers();
        Set<Pursuit> suppressed = new LeftAlone(desk)
                .among(
                        pursuits,
                        dossiers,
                        new LeftAlone.Asking<>(
                                (pursuit, dossier) -> LeftAlone.keys(pursuit.planned(), dossier), view::suppressed));
        Set<Dossier> taken = new LinkedHashSet<>();
        for (int i = 0; i < pursuits.size(); i++) {
            if (!suppressed.contains(pursuits.get(i)) && isFree(dossiers.get(i), now)) {
                taken.add(dossiers.get(i));
            }
        }
        return Filing.of(
                new Shown(dossiers, suppressed), taken.stream().map(this::flown).toList());
    }

    private record Shown(List<Dossier> dossiers, Set<Pursuit> suppressed) {}

    /** Keeps those that were taken last for another while. */
    void renew() {
        if (!taken.isEmpty()) {
            desk.claims().update(people(taken), view -> {
                List<Dossier> kept = view.dossiers().stream()
                        .filter(this::isOurs)
                        .map(this::flown)
                        .toList();
                return Filing.of(kept.size(), kept);
            });
        }
    }

    /** Leaves those that were taken last, whatever has become of them. */
    void leave() {
        if (!taken.isEmpty()) {
            desk.claims().update(people(taken), view -> {
                List<Dossier> ours = view.dossiers().stream()
                        .filter(this::isOurs)
                        .distinct()
                        .map(this::left)
                        .toList();
                return Filing.of(ours.size(), ours);
            });
        }
    }

    /** The same, left; unchanged if it is somebody else's. */
    Dossier left(Dossier dossier) {
        return isOurs(dossier) ? dossier.flying(null) : dossier;
    }

    private boolean isFree(Dossier dossier, Instant now) {
        Flight flight = dossier.flight();
        return flight == null || !flight.keepsAway(owner, now);
    }

    /** Whether it was taken, and not left yet. */
    boolean isOurs(Dossier dossier) {
        Flight flight = dossier.flight();
        return flight != null && flight.owner().equals(owner);
    }

    private Dossier flown(Dossier dossier) {
        return dossier.flying(
                new Flight(owner, desk.now().plus(desk.ledgerRules().lease())));
    }

    private static List<Person> people(List<Pursuit> pursuits) {
        return pursuits.stream().map(pursuit -> pursuit.planned().person()).toList();
    }
}
