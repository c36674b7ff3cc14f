package io.leadwright.claim;

import com.google.common.collect.ImmutableMap;
import io.leadwright.profile.FieldGroup;
import io.leadwright.profile.ProfileField;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer counts, so that nobody is asked the same again. Immutable and thread-safe: each method returns a copy.
 *
 * <p>What is known of a person counts 90 days, of a company 180, whether an address works 30; that a source does not know
 * somebody 7 days; and an answer that may have been billed for and was lost keeps its source from being asked for a day.
 */
public final class Freshness {

    /** As above. */
    public static final Freshness DEFAULT = new Freshness(
            ImmutableMap.of(ProfileField.EMAIL_STATUS, Duration.ofDays(30)),
            Duration.ofDays(7),
            Duration.ofDays(1),
            null);

    private static final Duration OF_A_PERSON = Duration.ofDays(90);
    private static final Duration OF_A_COMPANY = Duration.ofDays(180);

    private final ImmutableMap<ProfileField<?>, Duration> fields;
    private final Duration misses;
    private final Duration lost;
    private final @Nullable Duration most;

    private Freshness(Map<ProfileField<?>, Duration> fields, Duration misses, Duration lost, @Nullable Duration most) {
        this.fields = ImmutableMap.copyOf(fields);
        this.misses = misses;
        this.lost = lost;
        this.most = most;
    }

    /** What is said of this field counts so long. */
    public Freshness of(ProfileField<?> field, Duration time) {
        Map<ProfileField<?>, Duration> all = new LinkedHashMap<>(fields);
        all.put(field, checked(time));
        return new Freshness(all, misses, lost, most);
    }

    /** That a source does not know somebody, or something of them, counts so long. */
    public Freshness ofMisses(Duration time) {
        return new Freshness(fields, checked(time), lost, most);
    }

    /** A source whose answer was lost is not asked for so long. */
    public Freshness ofLost(Duration time) {
        return new Freshness(fields, misses, checked(time), most);
    }

    /** What is said counts no longer than this, of whatever field; what is not known, or was lost, as long as before. */
    public Freshness atMost(Duration time) {
        return new Freshness(fields, misses, lost, checked(time));
    }

    /** Whether the source need not be asked for this field now: it has said all that it knows, or is not to be asked yet. */
    public boolean counts(Inquiry inquiry, ProfileField<?> field, Instant now) {
        return switch (inquiry.outcome(now)) {
            case ASKED, DO_NOT_PROCESS -> true;
            case PENDING -> false;
            case UNKNOWN -> isWithin(inquiry.state().at(), lost, now) || isAnswered(inquiry, field, now);
            case FAILED -> now.isBefore(inquiry.state().until()) || isAnswered(inquiry, field, now);
            case FOUND, NOTHING -> isAnswered(inquiry, field, now);
        };
    }

    private boolean isAnswered(Inquiry inquiry, ProfileField<?> field, Instant now) {
        Duration time = isMiss(inquiry, field) ? misses : of(field);
        return inquiry.answeredOn(field).filter(at -> isWithin(at, time, now)).isPresent();
    }

    /** Whoever does not know somebody any more is not asked sooner for what they said before. */
    private boolean isMiss(Inquiry inquiry, ProfileField<?> field) {
        boolean isGone = most != null && inquiry.state().outcome() == Inquiry.Outcome.NOTHING;
        return isGone || inquiry.claims().of(field).isEmpty();
    }

    private Duration of(ProfileField<?> field) {
        Duration usual = fields.getOrDefault(field, field.group() == FieldGroup.COMPANY ? OF_A_COMPANY : OF_A_PERSON);
        return most != null && most.compareTo(usual) < 0 ? most : usual;
    }

    private static boolean isWithin(Instant since, Duration time, Instant now) {
        return since.plus(time).isAfter(now);
    }

    private static Duration checked(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time: must not be negative, is " + time);
        }
        return time;
    }
}
