package io.leadwright.enrich;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.State;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceUse;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes down who is about to be asked, before they are: what is paid for and lost is known to be lost. Decides, in the same
 * transaction, who may not be asked after all: for want of budget, because somebody else asks or has just asked them, or because
 * whoever is to be asked about wants to be left alone.
 */
final class Intents {

    /** A source may be back this much after its time. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Desk desk;
    private final Spending spending;

    Intents(Desk desk, Spending spending) {
        this.desk = desk;
        this.spending = spending;
    }

    /** The errands that may be run; what became of the others is told to their pursuits. */
    List<Errand> file(List<Errand> errands) {
        Decided decided = desk.claims()
                .update(
                        errands.stream()
                                .map(errand -> errand.pursuit().planned().person())
                                .distinct()
                                .toList(),
                        view -> decide(view, errands));
        errands.forEach(errand -> errand.pursuit().found(decided.dossierOf(errand)));
        decided.refused.forEach((errand, outcome) -> errand.pursuit().tried(Attempt.without(errand.source(), outcome)));
        decided.suppressed.forEach(Pursuit::suppress);
        decided.allowed.forEach(spending::spend);
        return decided.allowed;
    }

    private Filing<Decided> decide(ClaimView view, List<Errand> errands) {
        Instant now = desk.now();
        State asked = State.asked(now, now.plus(desk.ledgerRules().deadline()).plus(GRACE));
        Decided decided = new Decided(view.dossiers());
        decided.suppressed = new LeftAlone(desk)
                        .among(
                                errands,
                                errand -> LeftAlone.keys(errand.pursuit(), decided.dossierOf(errand)),
                                view::suppressed)
                        .stream()
                        .map(Errand::pursuit)
                        .collect(Collectors.toSet());
        Purse purse = new Purse(view);
        for (Errand errand : decided.left(errands)) {
            Optional<Inquiry> known = decided.dossierOf(errand).inquiry(errand.source());
            if (!state(known).equals(state(errand.pursuit().dossier().inquiry(errand.source())))) {
                decided.overtaken(errand, known, now);
            } else if (purse.pays(errand)) {
                decided.allow(errand, known, asked);
            } else {
                decided.refused.put(errand, Attempt.Outcome.TOO_DEAR);
            }
        }
        return new Filing<>(decided, decided.changed(), decided.uses);
    }

    private static Optional<State> state(Optional<Inquiry> inquiry) {
        return inquiry.map(Inquiry::state);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** What is decided, errand by errand. */
    private static final class Decided {

        private final Map<PersonKey, Dossier> dossiers = new LinkedHashMap<>();
        private final Set<PersonKey> touched = new HashSet<>();
        private final List<Errand> allowed = new ArrayList<>();
        private final Map<Errand, Attempt.Outcome> refused = new LinkedHashMap<>();
        private final List<SourceUse> uses = new ArrayList<>();
        private Set<Pursuit> suppressed = Set.of();

        Decided(List<Dossier> shown) {
            shown.forEach(dossier -> dossiers.put(dossier.file(), dossier));
        }

        /** Without those who want to be left alone. */
        List<Errand> left(List<Errand> errands) {
            return errands.stream()
                    .filter(errand -> !suppressed.contains(errand.pursuit()))
                    .toList();
        }

        Dossier dossierOf(Errand errand) {
            Dossier known = errand.pursuit().dossier();
            return dossiers.getOrDefault(known.file(), known);
        }

        /** Somebody has asked it since: whoever still waits for the answer says so, else it is known now. */
        void overtaken(Errand errand, Optional<Inquiry> known, Instant now) {
            if (known.filter(inquiry -> inquiry.state().isUnderWay(now)).isPresent()) {
                refused.put(errand, Attempt.Outcome.BUSY);
            }
        }

        /** An answer that was paid for and is not ready stays so until it comes: asking for it costs nothing. */
        void allow(Errand errand, Optional<Inquiry> before, State state) {
            allowed.add(errand);
            if (errand.question().ticket().isPresent()) {
                return;
            }
            Inquiry asked = Inquiry.asked(errand.source(), state, errand.worst(), before);
            Dossier dossier = dossierOf(errand);
            dossiers.put(dossier.file(), dossier.with(List.of(asked)));
            touched.add(dossier.file());
            uses.add(SourceUse.of(day(asked.state().at()), asked));
        }

        List<Dossier> changed() {
            return dossiers.values().stream()
                    .filter(dossier -> touched.contains(dossier.file()))
                    .toList();
        }
    }

    /** What may still be spent, as errand after errand is paid for. */
    private final class Purse {

        private final ClaimView view;
        private final Spending trial = spending.copy();
        private final Optional<Cost> aDay = desk.rules().aDay();
        private Costs today = Costs.NOTHING;
        private boolean isRead;

        Purse(ClaimView view) {
            this.view = view;
        }

        boolean pays(Errand errand) {
            Costs more = today().plus(errand.worst());
            boolean isWithin = aDay.isEmpty() || errand.worst().isNothing() || more.isWithin(aDay.get());
            if (!isWithin || !trial.spend(errand)) {
                return false;
            }
            today = more;
            return true;
        }

        /** Read only where it is limited: whoever reads it lets others wait. */
        private Costs today() {
            if (aDay.isPresent() && !isRead) {
                today = view.bookOn(day(desk.now())).costs();
                isRead = true;
            }
            return today;
        }
    }
}
