package io.leadwright.source;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.AccountId;
import java.time.Duration;
import java.util.List;

/**
 * What a source is asked at once.
 *
 * @param account for whom: whose credentials are used
 * @param within how long there is for all of it, above 0 and at most a day
 * @param list each is answered by itself
 */
public record Questions(AccountId account, Duration within, List<Question> list) {

    private static final Duration WITHIN_MAX = Duration.ofDays(1);

    /** Copies the list; throws {@link IllegalArgumentException} if there is no time, or too much of it. */
    public Questions {
        list = ImmutableList.copyOf(list);
        if (within.isNegative() || within.isZero() || within.compareTo(WITHIN_MAX) > 0) {
            throw new IllegalArgumentException("within: must be above 0 and at most a day, is " + within);
        }
    }

    /** For the only account there is. */
    public static Questions of(Duration within, Question... questions) {
        return new Questions(AccountId.DEFAULT, within, List.of(questions));
    }

    /** These instead, for the same account in the same time. */
    public Questions with(List<Question> others) {
        return new Questions(account, within, others);
    }
}
