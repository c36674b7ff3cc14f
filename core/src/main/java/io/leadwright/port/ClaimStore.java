package io.leadwright.port;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one account keeps of the people it looked up. Thread-safe.
 *
 * <ol>
 *   <li>A person's dossier is the one that the surest of their keys leads to that leads to any; for somebody who is not known by
 *       any key it is {@link Dossier#of new}. Its own person has all the keys that lead to it, and those of the asked person
 *       that lead nowhere: the asked ones in their order, then the others by their texts. Of several people each is looked for
 *       as if those before had been filed: a key that they share leads all of them to one dossier.
 *   <li>What is filed is found by every key of the dossier's person that led nowhere before; a key that leads to another
 *       dossier goes on leading there. Of those that are filed at once each has its file, and of other keys the first. Only
 *       what was shown may be filed, else {@link IllegalArgumentException}.
 *   <li>A filing is written whole or not at all, and when it is answered it stays, whatever becomes of the process.
 *   <li>What is shown to a decision is as it is until the filing is written: of two updates of one person, the second sees
 *       what the first wrote. Updates of different people need not wait for each other.
 *   <li>The decision is pure, quick and calls no store; it may be made again from the beginning. If it throws, nothing is
 *       written and the caller is thrown it.
 *   <li>A dossier that is filed replaces what was kept of the person. What it does not name stays: a key that leads to it,
 *       an inquiry of another source. If it is filed twice at once, it is as if one after the other.
 *   <li>What is filed is read back equal: times to the microsecond, claims of fields that the library does not know as
 *       {@linkplain io.leadwright.profile.ProfileField#text texts}.
 *   <li>Uses are added up by their key; the book has the sums.
 *   <li>No account sees another's.
 *   <li>Dossiers behind one come in the order of their files by code point, each with all its keys by their texts; who goes
 *       on behind the last one seen sees each once that is there all the while.
 *   <li>What is forgotten of a person is their dossier with all its inquiries, and every key that leads to it; the book of sources
 *       stays. It is as if they had never been looked up: a key leads somewhere until it is forgotten, and never to what was
 *       forgotten. Somebody whose dossier the condition refuses, as it is when nobody else can write it, is not forgotten.
 * </ol>
 */
public interface ClaimStore {

    /** The most people that are read or updated at once. */
    int PEOPLE_MAX = 1_000;

    /** Throws {@link IllegalArgumentException} if so many may not be read at once. */
    static int checkLimit(int limit) {
        if (limit < 1 || limit > PEOPLE_MAX) {
            throw new IllegalArgumentException("limit: must be from 1 to " + PEOPLE_MAX + ", is " + limit);
        }
        return limit;
    }

    /**
     * What is kept of each, in their order.
     *
     * @throws IllegalArgumentException if there are more than {@value #PEOPLE_MAX}
     */
    List<Dossier> read(List<Person> people);

    /**
     * Decides on what is kept of these people, and writes what is decided.
     *
     * @throws IllegalArgumentException if there are more than {@value #PEOPLE_MAX}
     */
    <R> R update(List<Person> people, Function<ClaimView, Filing<R>> decide);

    /**
     * Forgets those of these people of whose dossier this is true.
     *
     * @param which pure and quick; may be asked again from the beginning
     * @return what was kept of them, in no order
     * @throws IllegalArgumentException if there are more than {@value #PEOPLE_MAX}
     */
    List<Dossier> forget(List<Person> people, Predicate<Dossier> which);

    /**
     * The dossiers behind the one of this file, or from the first one on if it is null; at most so many.
     *
     * @throws IllegalArgumentException if the limit is not from 1 to {@value #PEOPLE_MAX}
     */
    List<Dossier> behind(@Nullable PersonKey file, int limit);

    /** What the sources were asked and billed from this day on. */
    SourceBook book(LocalDate since);
}
