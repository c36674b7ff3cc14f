package io.leadwright.claim;

import io.leadwright.claim.Suppression.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a decision sees: it stays as it is until what is decided is written. After that it throws {@link
 * IllegalStateException}.
 */
public interface ClaimView {

    /** What is kept of each person, in their order; of those who are one person, equal ones. */
    List<Dossier> dossiers();

    /** Those of these marks that are on the list of who wants to be left alone. */
    Set<Mark> suppressed(Set<Mark> marks);

    /** What the sources were asked on this day, and billed. */
    SourceBook bookOn(LocalDate day);
}
