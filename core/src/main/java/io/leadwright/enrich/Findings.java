package io.leadwright.enrich;

import io.leadwright.credit.Credits;
import io.leadwright.profile.Profile;
import io.leadwright.profile.SourceId;
import java.util.List;

/**
 * What a run found out about one person.
 *
 * @param profile the fields that were wanted
 * @param sources who said them, in the order in which they are asked
 * @param charged what the customer is charged
 * @param attempts who was tried
 */
record Findings(Profile profile, List<SourceId> sources, Credits charged, List<Attempt> attempts) {

    Findings {
        sources = List.copyOf(sources);
        attempts = List.copyOf(attempts);
    }

    /** The same, charged elsewhere. */
    Findings uncharged() {
        return new Findings(profile, sources, Credits.ZERO, attempts);
    }
}
