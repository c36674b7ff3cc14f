package io.leadwright.privacy;

import com.google.common.collect.ImmutableList;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Suppression;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import java.util.List;

/**
 * All that is kept of somebody, to be handed to them.
 *
 * @param leads as they are now
 * @param changes what happened to those
 * @param dossiers what each source was asked and said, when and in whose words, and what was handed over
 * @param suppressions their entries in the list of who is left alone
 */
public record PersonalData(
        List<Lead> leads, List<Change> changes, List<Dossier> dossiers, List<Suppression> suppressions) {

    /** Copies the lists. */
    public PersonalData {
        leads = ImmutableList.copyOf(leads);
        changes = ImmutableList.copyOf(changes);
        dossiers = ImmutableList.copyOf(dossiers);
        suppressions = ImmutableList.copyOf(suppressions);
    }

    /** How much there is: the rest is a person's. */
    @Override
    public String toString() {
        return "PersonalData[" + leads.size() + " leads, " + changes.size() + " changes, " + dossiers.size()
                + " dossiers]";
    }
}
