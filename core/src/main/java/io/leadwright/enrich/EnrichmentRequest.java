package io.leadwright.enrich;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.lead.LeadId;
import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.FieldGroup;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import io.leadwright.run.RunId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be enriched, with what, and at what most. Immutable and thread-safe: each method returns a copy.
 *
 * <pre>{@code
 * EnrichmentRequest.lead(john.id()).wanting(TITLE, PHONE)
 *     .budget(Budget.of(Cost.usd("0.50"))).within(Duration.ofSeconds(5)).key("john-2024-01-20")
 * }</pre>
 */
public final class EnrichmentRequest {

    /** What is wanted unless said otherwise: every field that the reference prints. */
    public static final Set<ProfileField<?>> EVERYTHING = ProfileField.known().stream()
            .filter(field -> !field.equals(ProfileField.EMAIL_STATUS))
            .collect(ImmutableSet.toImmutableSet());

    private static final Duration WITHIN_MAX = Duration.ofHours(1);

    private final Target target;
    private ImmutableSet<ProfileField<?>> wanted = ImmutableSet.copyOf(EVERYTHING);
    private Budget budget = Budget.NONE;
    private WritePolicy policy = WritePolicy.FILL_BLANKS;
    private boolean partial;
    private @Nullable Duration refreshed;
    private @Nullable Duration within;
    private @Nullable IdempotencyKey key;
    private @Nullable String fingerprint;
    private @Nullable RunId run;

    private EnrichmentRequest(Target target) {
        this.target = target;
    }

    /** This lead; what is found is written to it. */
    public static EnrichmentRequest lead(LeadId id) {
        return leads(List.of(id));
    }

    /** These leads, each as often as it is named. */
    public static EnrichmentRequest leads(Collection<LeadId> ids) {
        return new EnrichmentRequest(new Target.Leads(List.copyOf(ids)));
    }

    /** The leads that this query describes at the time; of more than {@link Plan#PEOPLE_MAX} it can be started, but not run. */
    public static EnrichmentRequest leads(LeadQuery query) {
        return new EnrichmentRequest(new Target.Queried(query));
    }

    /** This person, whether a lead or not; nothing is written to any lead. */
    public static EnrichmentRequest subject(Subject subject) {
        return subjects(List.of(subject));
    }

    /**
     * These people, each as often as they are named; nothing is written to any lead.
     *
     * @throws IllegalArgumentException naming all of them that are {@linkplain Subject#isIdentified not identified}
     */
    public static EnrichmentRequest subjects(List<Subject> subjects) {
        List<Integer> unidentified = IntStream.range(0, subjects.size())
                .filter(index -> !subjects.get(index).isIdentified())
                .boxed()
                .toList();
        if (!unidentified.isEmpty()) {
            throw new IllegalArgumentException(
                    "subjects: must have an e-mail address, a page on LinkedIn, or name and company; not so are "
                            + unidentified);
        }
        return new EnrichmentRequest(new Target.Subjects(subjects));
    }

    /** Only these fields: others are neither bought nor returned. */
    public EnrichmentRequest wanting(ProfileField<?>... fields) {
        return wanting(Arrays.asList(fields));
    }

    /** Only these fields; throws {@link IllegalArgumentException} if there are none. */
    public EnrichmentRequest wanting(Collection<ProfileField<?>> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("wanted: must be at least one field");
        }
        return with(copy -> copy.wanted = ImmutableSet.copyOf(fields));
    }

    /** Only the fields of these groups, and who the person is. */
    public EnrichmentRequest wantingGroups(Set<FieldGroup> groups) {
        return wanting(EVERYTHING.stream()
                .filter(field -> field.group() == FieldGroup.IDENTITY || groups.contains(field.group()))
                .toList());
    }

    /** Never more than this. */
    public EnrichmentRequest budget(Budget newBudget) {
        return with(copy -> copy.budget = newBudget);
    }

    /** If the credits do not suffice for all, only for the first that they suffice for; the others fail. */
    public EnrichmentRequest allowingPart() {
        return with(copy -> copy.partial = true);
    }

    /**
     * And what is known, however surely, but was last said so long ago: sources are asked for it again, until one of them says
     * something. A field that anybody spoke of since is not asked for on that account; nor is a source sooner than usual that
     * did not know somebody. What is found replaces what was written before if the {@linkplain #writing policy} lets it, as
     * {@link io.leadwright.policy.WriteRule#FRESHER} does.
     *
     * <pre>{@code
     * EnrichmentRequest.leads(customers).wanting(TITLE, COMPANY).olderThan(Duration.ofDays(30))
     *     .writing(WritePolicy.FILL_BLANKS.rule(WriteRule.FRESHER))
     * }</pre>
     *
     * @throws IllegalArgumentException if it is nothing or negative
     */
    public EnrichmentRequest olderThan(Duration age) {
        if (age.isNegative() || age.isZero()) {
            throw new IllegalArgumentException("age: must be above 0, is " + age);
        }
        return with(copy -> copy.refreshed = age);
    }

    /**
     * An answer within this time, with what is known by then; what was paid for by then is kept when it comes.
     *
     * @throws IllegalArgumentException if it is nothing, or more than an hour
     */
    public EnrichmentRequest within(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(WITHIN_MAX) > 0) {
            throw new IllegalArgumentException("within: must be above 0 and at most " + WITHIN_MAX + ", is " + time);
        }
        return with(copy -> copy.within = time);
    }

    /** What of it is written to leads; {@link WritePolicy#FILL_BLANKS} if not said. */
    public EnrichmentRequest writing(WritePolicy newPolicy) {
        return with(copy -> copy.policy = newPolicy);
    }

    /** Done once for this key: the same request again is told what came of it, and charged nothing. */
    public EnrichmentRequest key(String newKey) {
        return with(copy -> copy.key = new IdempotencyKey(newKey));
    }

    /**
     * Done once for this key.
     *
     * @param ofRequest tells this request from any other with the same key, 1 to 100 characters; instead of our own
     */
    public EnrichmentRequest key(IdempotencyKey newKey, String ofRequest) {
        return with(copy -> {
            copy.key = newKey;
            copy.fingerprint = ofRequest;
        });
    }

    /** As a part of a run, which keeps what it makes of leads. */
    EnrichmentRequest forRun(RunId part) {
        return with(copy -> copy.run = part);
    }

    /** The fields that are wanted. */
    public Set<ProfileField<?>> wanted() {
        return wanted;
    }

    Target target() {
        return target;
    }

    Budget budget() {
        return budget;
    }

    WritePolicy policy() {
        return policy;
    }

    boolean isPartial() {
        return partial;
    }

    Optional<Duration> refreshed() {
        return Optional.ofNullable(refreshed);
    }

    Optional<Duration> within() {
        return Optional.ofNullable(within);
    }

    Optional<IdempotencyKey> key() {
        return Optional.ofNullable(key);
    }

    Optional<RunId> run() {
        return Optional.ofNullable(run);
    }

    Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    /** What is wanted: who is meant is a person's. */
    @Override
    public String toString() {
        return "EnrichmentRequest" + ImmutableList.copyOf(wanted);
    }

    private EnrichmentRequest with(Consumer<EnrichmentRequest> change) {
        EnrichmentRequest copy = new EnrichmentRequest(target);
        copy.wanted = wanted;
        copy.budget = budget;
        copy.policy = policy;
        copy.partial = partial;
        copy.refreshed = refreshed;
        copy.within = within;
        copy.key = key;
        copy.fingerprint = fingerprint;
        copy.run = run;
        change.accept(copy);
        return copy;
    }
}
