package io.leadwright.port;

import io.leadwright.learn.SourceReliability;

/**
 * What is known of how reliable the sources are, for one account. Thread-safe.
 *
 * <p>The counts hold no value and no person. The ids are kept as they come, and are not erased with a person's data: an id
 * must not hold any of it, not even as a hash of an address.
 *
 * <ol>
 *   <li>Nothing done or asked here touches, shows or depends on another account's counts.
 *   <li>What is known is the sum of what was recorded, in whatever order it came; a feedback is in it as a whole or not at
 *       all.
 *   <li>Recorded again under the same id, a feedback changes nothing, whatever it says then: the first one counts.
 *   <li>However many record at once, every id is counted once.
 *   <li>What was answered as recorded is there after the process has been killed.
 * </ol>
 */
public interface ReliabilityStore {

    /**
     * Adds what one feedback tells.
     *
     * @param feedbackId 1 to 200 characters, not blank; compared exactly
     * @return whether it was new
     * @throws IllegalArgumentException if the id is not such
     * @throws ArithmeticException if a count would exceed {@link Long#MAX_VALUE}; nothing of the feedback is recorded then
     */
    boolean record(String feedbackId, SourceReliability told);

    /**
     * What is known: all counts, of which there are some for each month and each two sources. To be read when trust is made anew,
     * not for every merge.
     */
    SourceReliability read();
}
