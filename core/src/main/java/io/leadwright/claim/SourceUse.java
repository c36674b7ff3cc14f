package io.leadwright.claim;

import io.leadwright.credit.Cost;
import io.leadwright.lead.StoredText;
import io.leadwright.profile.SourceId;
import java.time.LocalDate;

/**
 * What came of some questions to one source on one day, and what it billed for them.
 *
 * @param count how many; negative to take back what was booked before
 * @param micros what was billed, in millionths of the unit; may be negative too
 */
public record SourceUse(Key key, long count, long micros) {

    /**
     * By what uses are added up.
     *
     * @param day in UTC, on which they were last answered; of those that nobody knows yet, asked
     * @param outcome what came of them; {@link Inquiry.Outcome#ASKED} for those that nobody knows yet
     * @param unit of {@link Cost#unit}
     */
    public record Key(LocalDate day, SourceId source, Inquiry.Outcome outcome, String unit) {

        private static final int UNIT_LENGTH_MAX = 40;

        /** Throws {@link IllegalArgumentException} if the unit cannot be one. */
        public Key {
            StoredText.check("unit", unit, UNIT_LENGTH_MAX);
        }
    }

    /** One question and what it cost. */
    public static SourceUse of(LocalDate day, Inquiry inquiry) {
        Key key = new Key(
                day, inquiry.source(), inquiry.state().outcome(), inquiry.cost().unit());
        return new SourceUse(key, 1, inquiry.cost().micros());
    }

    /** Takes this back. */
    public SourceUse reversed() {
        return new SourceUse(key, -count, -micros);
    }
}
