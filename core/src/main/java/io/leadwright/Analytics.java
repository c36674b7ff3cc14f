package io.leadwright;

import io.leadwright.claim.SourceBook;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
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
}
