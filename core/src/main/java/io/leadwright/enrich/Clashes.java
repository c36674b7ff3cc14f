package io.leadwright.enrich;

import com.google.common.collect.Sets;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;

/** Tells of keys that lead to somebody else, for a person to look at. */
final class Clashes {

    private static final Logger LOG = System.getLogger(Clashes.class.getName());

    private final Desk desk;

    Clashes(Desk desk) {
        this.desk = desk;
    }

    /** Tells whoever listens of each of these keys that leads to another than the one who should have it. */
    void tell(Dossier dossier, Set<PersonKey> keys) {
        for (PersonKey key : Sets.difference(keys, dossier.person().keys())) {
            Dossier other = desk.claims().read(List.of(Person.of(key))).get(0);
            if (!other.file().equals(dossier.file())) {
                tell(dossier.person(), other.person());
            }
        }
    }

    private void tell(Person one, Person other) {
        try {
            desk.office().listener().clashed(desk.account(), one, other);
        } catch (RuntimeException fault) {
            // a listener's own failure is none of the run's
            LOG.log(Level.WARNING, "a listener failed", fault);
        }
    }
}
