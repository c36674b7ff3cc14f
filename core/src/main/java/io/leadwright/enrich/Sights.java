package io.leadwright.enrich;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.merge.Merger;
import io.leadwright.profile.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks at what is known of people now, without asking anybody. */
final class Sights {

    private final Desk desk;
    private final Merger merger;
    private final Optional<Duration> refreshed;

    Sights(Desk desk) {
        this(desk, desk.merger());
    }

    Sights(Desk desk, Merger merger) {
        this(desk, merger, Optional.empty());
    }

    /** What was last said of a field before so long is to be asked for again. */
    Sights(Desk desk, Optional<Duration> refreshed) {
        this(desk, desk.merger(), refreshed);
    }

    private Sights(Desk desk, Merger merger, Optional<Duration> refreshed) {
        this.desk = desk;
        this.merger = merger;
        this.refreshed = refreshed;
    }

    /** What is kept of somebody; empty if they are not identified. */
    Optional<Known> of(Subject subject) {
        return Person.of(subject)
                .map(person -> of(subject, desk.claims().read(List.of(person)).get(0)));
    }

    /** What is known of somebody who is looked up, by what is kept of them at this moment. */
    Known of(Pursuit pursuit, Dossier dossier) {
        return pursuit.known()
                .map(before -> before.seen(sight(dossier)))
                .orElseGet(() -> of(pursuit.planned().subject(), dossier));
    }

    /** Whether somebody wants to be left alone: their own host's list says so, or one of the sources did. */
    boolean isSuppressed(Known known) {
        Person person = known.dossier().person().with(known.learnedKeys());
        return known.dossier().isLeftAlone() || desk.rules().suppressed().has(desk.account(), person);
    }

    /** Whether what is known of somebody may be written to a lead: they are the right person, and need not be left alone. */
    boolean mayWrite(Known known) {
        return known.isRightPerson() && !isSuppressed(known);
    }

    /** Those of these who are not on the account's list of who wants to be left alone, which is asked once. */
    List<KnownLead> open(List<KnownLead> leads, Function<Set<Mark>, Set<Mark>> list) {
        Set<KnownLead> listed = new LeftAlone(desk).among(leads, KnownLead::keys, list);
        return leads.stream().filter(lead -> !listed.contains(lead)).toList();
    }

    /** What is known by what is kept. */
    Known of(Subject subject, Dossier dossier) {
        return new Known(desk.rules(), merger, subject, sight(dossier));
    }

    private Known.Sight sight(Dossier dossier) {
        return new Known.Sight(dossier, desk.now(), refreshed);
    }
}
