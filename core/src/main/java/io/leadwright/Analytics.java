package io.leadwright;

import io.leadwright.claim.SourceBook;
import io.leadwright.evaluate.SourceReport;
import io.leadwright.query.Filter;
import io.leadwright.query.Funnel;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Periods;
import io.leadwright.score.Scorecard;
import io.leadwright.score.ScoredLead;
import io.leadwright.score.Segmentation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One book in numbers. Thread-safe.
 *
 * <p>All methods throw {@link io.leadwright.port.StorageException} if the storage fails.
 */
public interface Analytics {

    /** How many of the leads that the filter describes there are by status, by source and by tag, in one look. */
    LeadCounts counts(Filter filter);

    /**
     * How many of the leads that the filter describes are in each group, by its name, in the order of the groups; in one look,
     * of one moment: they add up to all of them.
     */
    Map<String, Long> segments(Segmentation segmentation, Filter filter);

    /**
     * How many leads were created, contacted, replied and converted in each of these periods, of one moment; reads all that
     * ever happened to the leads, in constant memory.
     *
     * <pre>{@code
     * book.analytics().funnel(Periods.last(12, Periods.Step.MONTH, today, ZoneOffset.UTC))
     * }</pre>
     */
    Funnel funnel(Periods periods);

    /**
     * How good each of these leads is, in the order of the query, now; read page by page as the stream is consumed, in constant
     * memory. What is believed of a lead is read only for a scorecard that {@linkplain Scorecard#readsProfiles looks at it}: then
     * each lead costs a look of its own into the storage.
     */
    Stream<ScoredLead> scores(LeadQuery query, Scorecard scorecard);

    /**
     * The best of these leads, the best first, equal ones by id, now; each of them is looked at, in constant memory.
     *
     * @throws IllegalArgumentException unless so many are between 1 and {@link Scorecard#TOP_MAX}
     */
    List<ScoredLead> top(LeadQuery query, Scorecard scorecard, int most);

    /** What the sources were asked from this day on, in UTC, what came of it and what they billed: misses and lost answers too. */
    SourceBook sources(LocalDate since);

    /**
     * What each source was asked from this day on, how often it knew, what a found field cost, and what would be missing without
     * it: which contract to renew. In UTC; each source by name, then those together that copy from one origin.
     *
     * <p>Reads all people who are kept, in constant memory, and merges those again of whom something was said within that time,
     * once for each source: a matter of minutes for a large book. Asks nobody, costs nothing.
     *
     * @param until the first day that does not count any more
     * @throws IllegalArgumentException if it is not later
     */
    List<SourceReport> sources(LocalDate from, LocalDate until);
}
