package io.leadwright.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.leadwright.claim.Person;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What came to be known of somebody from others, as Article 14 of the GDPR has it told to them.
 *
 * @param person by what keys they are known
 * @param first when a source first answered, of the answers that are kept: what was asked again counts from then
 * @param origins who said what
 */
public record Acquisition(Person person, Instant first, List<Origin> origins) {

    /** Copies the list. */
    public Acquisition {
        origins = ImmutableList.copyOf(origins);
    }

    /**
     * What one source said.
     *
     * @param source who
     * @param fields of what
     * @param attributions in whose words it is to be told that they said it
     */
    public record Origin(SourceId source, Set<ProfileField<?>> fields, Set<String> attributions) {

        /** Copies the sets. */
        public Origin {
            fields = ImmutableSet.copyOf(fields);
            attributions = ImmutableSet.copyOf(attributions);
        }
    }
}
