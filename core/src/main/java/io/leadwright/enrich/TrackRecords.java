package io.leadwright.enrich;

import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.SourceBook;
import io.leadwright.credit.Cost;
import io.leadwright.profile.SourceId;
import io.leadwright.source.SourcePrice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** How often each source found somebody in the last 90 days, and what its questions will probably cost. Of one thread. */
final class TrackRecords {

    private static final int DAYS = 90;
    private static final double UNTRIED = 0.5;

    /** From so many answers on it counts that none of them was a find. */
    private static final int ANSWERS_MIN = 10;

    private final Desk desk;
    private final SourceBook book;
    private final Map<SourceId, SourceBook> ofSources = new HashMap<>();

    TrackRecords(Desk desk) {
        this.desk = desk;
        LocalDate today = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
        this.book = desk.claims().book(today.minusDays(DAYS));
    }

    /** The share of questions that were found; of a source that was never asked, every other one. */
    double foundShare(SourceId source) {
        return (count(source, Outcome.FOUND) + UNTRIED) / (answered(source) + 1.0);
    }

    /** Whether it was asked often enough, and never found anybody. */
    boolean isHopeless(SourceId source) {
        return count(source, Outcome.FOUND) == 0 && answered(source) >= ANSWERS_MIN;
    }

    /** Never more than the worst; by what it bills now, for its price may have changed. */
    Cost cost(SourceId source, long questions) {
        SourcePrice price = desk.source(source).profile().price();
        Cost match = price.match().times(questions);
        Cost found = new Cost(Math.round(match.micros() * foundShare(source)), match.unit());
        return price.call().times(questions).plus(found);
    }

    private long answered(SourceId source) {
        return count(source, Outcome.FOUND) + count(source, Outcome.NOTHING);
    }

    private long count(SourceId source, Outcome outcome) {
        return ofSources.computeIfAbsent(source, book::of).count(outcome);
    }
}
