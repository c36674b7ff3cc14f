package io.leadwright.privacy;

import io.leadwright.lead.LeadId;
import io.leadwright.profile.Subject;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * What one account owes the people it keeps something of. Thread-safe.
 *
 * <p>Whoever is on the list of those who want to be left alone is not looked up and not added; a lead that is there stays, to be
 * changed by hand, until it is erased. They are told by their address, their page on LinkedIn and their phone, and by all that they
 * were found to be known by; by name and company only where nothing else is known of them. Whoever is looked up or added is
 * compared by all that is said of them: also by name and company, and by a phone that others may share.
 *
 * <p>All methods throw {@link io.leadwright.port.StorageException} if the storage fails, and those that write
 * {@link IllegalStateException} if the library has no {@code suppressionKey}: the list would not outlive the process.
 */
public interface Privacy {

    /**
     * Puts somebody on the list; whoever is on it stays. A source that is being asked about them at this moment may still answer:
     * nothing of it is kept.
     *
     * @throws IllegalArgumentException if nothing tells them: no address, page, phone, or name and company
     */
    void suppress(Subject subject);

    /**
     * Takes somebody off the list, told as when they were put on it. What a source said of them still counts.
     *
     * @return whether they were on it
     */
    boolean lift(Subject subject);

    /** Whether somebody would not be looked up or added. */
    boolean isSuppressed(Subject subject);

    /**
     * Puts somebody on the list and deletes all that is kept of them: leads, what they were before they were merged, what sources
     * said, and all answers that are kept to be given again, for nobody can tell whom they speak of. Where they wrote leads
     * themselves, named by their address, they are called {@code erased}. When it returns nobody is asked about them any more: it
     * waits for answers that are under way, as long as a source may take. Killed half way it has at least put them on the list; it
     * may be called again.
     *
     * <p>What was billed and charged stays, and so do ids: of leads, of feedback, of requests. Ids that a host makes itself must hold
     * nothing of a person. Copies that others made, such as backups, are theirs to delete; see
     * {@link io.leadwright.port.Storage#scrub}.
     *
     * <p>By name and company, or by an address that many share, leads are deleted only if nothing surer is said.
     *
     * @throws IllegalArgumentException if the subject is not {@linkplain Subject#isIdentified() identified}
     */
    Erasure erase(Subject subject);

    /** The same of the person that this lead is; nothing if there is no such lead, or it does not say enough to tell them. */
    Erasure erase(LeadId lead);

    /** All that is kept of somebody. */
    PersonalData export(Subject subject);

    /**
     * Tells what came to be known of people from sources, of each whose first answer is not before the one time and before the
     * other; in constant memory, one by one, in the order of their files.
     */
    void report(Instant from, Instant until, Consumer<Acquisition> listener);

    /**
     * Deletes what has been kept long enough; to be called now and then. Who is left alone stays on the list, and nobody is put on
     * it.
     */
    Retained retain(RetentionRules rules);
}
