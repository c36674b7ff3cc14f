package io.leadwright.run;

import com.google.common.collect.ImmutableSet;
import io.leadwright.credit.Cost;
import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.ProfileField;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do. There may be a person's name in its query: that is kept only until the run is over.
 *
 * @param target with which leads
 * @param wanted what is wanted of each, at least one field
 * @param policy what of it is written to them
 * @param isPartial whether leads that the credits do not suffice for are passed over, instead of waited for
 * @param ofLead the most that vendors may bill for one lead; null if there is no limit
 * @param olderThan what was last said so long ago is asked for again; null if only what is missing is asked for
 */
public record RunRequest(
        RunTarget target,
        Set<ProfileField<?>> wanted,
        WritePolicy policy,
        boolean isPartial,
        @Nullable Cost ofLead,
        @Nullable Duration olderThan) {

    /**
     * Copies the fields; throws {@link IllegalArgumentException} if there are none, or if tags or copies are to be made of a field of the
     * host's own: nobody else who works on the run would know how to read it.
     */
    public RunRequest {
        wanted = ImmutableSet.copyOf(wanted);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("wanted: must be at least one field");
        }
        checkKnown("tagsFrom", policy.tagFields());
        checkKnown("copying", policy.copies().values());
    }

    /** The same with no leads, and so without anybody's name. */
    RunRequest forgotten() {
        return new RunRequest(new RunTarget.Named(List.of()), wanted, policy, isPartial, ofLead, olderThan);
    }

    private static void checkKnown(String what, Collection<ProfileField<?>> fields) {
        for (ProfileField<?> field : fields) {
            if (ProfileField.named(field.name()).isEmpty()) {
                throw new IllegalArgumentException(
                        what + ": must be a field that the library knows, is " + field.name());
            }
        }
    }

    /** What is wanted: whose leads is the account's own. */
    @Override
    public String toString() {
        return "RunRequest" + wanted;
    }
}
