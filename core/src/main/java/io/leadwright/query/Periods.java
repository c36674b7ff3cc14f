package io.leadwright.query;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Times that follow each other without a gap, such as the months of a year.
 *
 * @param bounds where each begins, and at last where the last one ends: all later than the one before
 */
public record Periods(List<Instant> bounds) {

    /** The most periods there are at once. */
    public static final int PERIODS_MAX = 1_000;

    /** Copies and checks the bounds; throws {@link IllegalArgumentException}. */
    public Periods {
        bounds = ImmutableList.copyOf(bounds);
        if (bounds.size() < 2 || bounds.size() > PERIODS_MAX + 1) {
            throw new IllegalArgumentException(
                    "periods: must be 1 to " + PERIODS_MAX + ", are " + Math.max(0, bounds.size() - 1));
        }
        for (int i = 1; i < bounds.size(); i++) {
            if (!bounds.get(i - 1).isBefore(bounds.get(i))) {
                throw new IllegalArgumentException("periods: must follow each other, do not at " + bounds.get(i));
            }
        }
    }

    /** How long a period is. */
    public enum Step {
        /** From midnight to midnight. */
        DAY(ChronoUnit.DAYS),
        /** From Monday to Sunday. */
        WEEK(ChronoUnit.WEEKS),
        /** From the first of a month to its last day. */
        MONTH(ChronoUnit.MONTHS);

        private final ChronoUnit unit;

        Step(ChronoUnit unit) {
            this.unit = unit;
        }

        /** The first day of the period that a day is in. */
        private LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    /**
     * Those that have a day of these in them, each of them whole.
     *
     * @param from the first day
     * @param until the day behind the last one
     * @param zone where the days begin
     * @throws IllegalArgumentException if there are none, or more than {@link #PERIODS_MAX}
     */
    public static Periods of(Step step, LocalDate from, LocalDate until, ZoneId zone) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("periods: must end after " + from + ", end at " + until);
        }
        LocalDate first = step.start(from);
        Set<Instant> bounds = new LinkedHashSet<>(); // a zone that skipped a day has two that begin at once
        LocalDate bound = first;
        for (int many = 1; bound.isBefore(until) && many <= PERIODS_MAX + 1; many++) {
            bounds.add(bound.atStartOfDay(zone).toInstant());
            bound = first.plus(many, step.unit);
        }
        bounds.add(bound.atStartOfDay(zone).toInstant());
        return new Periods(List.copyOf(bounds));
    }

    /**
     * The last ones, with the one that this day is in.
     *
     * @throws IllegalArgumentException unless they are 1 to {@link #PERIODS_MAX}
     */
    public static Periods last(int many, Step step, LocalDate today, ZoneId zone) {
        if (many < 1 || many > PERIODS_MAX) {
            throw new IllegalArgumentException("periods: must be 1 to " + PERIODS_MAX + ", are " + many);
        }
        LocalDate from = step.start(today).minus(many - 1L, step.unit);
        return of(step, from, today.plusDays(1), zone);
    }

    /** How many there are. */
    public int size() {
        return bounds.size() - 1;
    }

    /** Where the period of this place, from 0, begins. */
    public Instant from(int place) {
        return bounds.get(place);
    }

    /** Where it ends: the first moment that is not in it. */
    public Instant until(int place) {
        return bounds.get(place + 1);
    }

    /** The place of the period that a time is in, from 0; empty if it is in none. */
    public OptionalInt placeOf(Instant at) {
        int found = Collections.binarySearch(bounds, at);
        int place = found >= 0 ? found : -found - 2;
        return place >= 0 && place < size() ? OptionalInt.of(place) : OptionalInt.empty();
    }
}
