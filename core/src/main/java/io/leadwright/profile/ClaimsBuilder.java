package io.leadwright.profile;

import io.leadwright.lead.Lead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says at one time, to be put together from an answer in which much may be missing or odd: a text that no
 * claim can have is left out. Not thread-safe.
 */
public final class ClaimsBuilder {

    private final SourceId source;
    private final Instant observedAt;
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable String attribution;

    /** Nothing said yet. */
    public ClaimsBuilder(SourceId source, Instant observedAt) {
        this.source = source;
        this.observedAt = observedAt;
    }

    /** What a lead says, such as one that was imported from a CRM: as of when it was last changed. */
    public static Claims of(Lead lead, SourceId source) {
        ClaimsBuilder builder = new ClaimsBuilder(source, lead.updatedAt());
        KnownFields.ofLead(lead).forEach(builder::add);
        return builder.build();
    }

    /** What is said from here on is {@linkplain Claim#attributedTo to be shown with these words}. */
    public ClaimsBuilder attributedTo(String words) {
        attribution = words;
        return this;
    }

    /** Says this of a field, if it says anything that the field can have; of a field that can have many, after the others. */
    public ClaimsBuilder add(ProfileField<?> field, @Nullable String text) {
        if (text != null) {
            try {
                Claim claim = placed(new Claim(field, source, text, observedAt));
                claim.key().ifPresent(readable -> claims.add(claim));
            } catch (IllegalArgumentException notAText) {
                // blank, too long or not a text: as good as not said
            }
        }
        return this;
    }

    private Claim placed(Claim claim) {
        Claim attributed = attribution == null ? claim : claim.attributedTo(attribution);
        ProfileField<?> field = claim.field();
        return field.isMany()
                ? attributed.inPlace((int) claims.stream()
                        .filter(said -> said.field().equals(field))
                        .count())
                : attributed;
    }

    /** Says each of these of a field. */
    public ClaimsBuilder addAll(ProfileField<?> field, Collection<? extends @Nullable String> texts) {
        texts.forEach(text -> add(field, text));
        return this;
    }

    /** What was said. */
    public Claims build() {
        return Claims.of(claims);
    }
}
