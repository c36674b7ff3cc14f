package io.leadwright.evaluate;

import com.google.common.collect.ImmutableList;
import io.leadwright.profile.Claims;
import io.leadwright.profile.Subject;
import io.leadwright.profile.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claims about one person, over which sources are valued.
 *
 * @param claims all that every source said
 * @param asked who was asked for; null if that is not known
 * @param truths what is known to be right, for as many fields as it is known of, each once
 */
public record SourceValueCase(Claims claims, @Nullable Subject asked, List<Truth> truths) {

    /** Copies the truths. */
    public SourceValueCase {
        truths = ImmutableList.copyOf(truths);
    }

    /** These claims, of which nothing is known. */
    public static SourceValueCase of(Claims claims) {
        return new SourceValueCase(claims, null, List.of());
    }

    /** These claims, about somebody who was asked for. */
    public SourceValueCase about(Subject subject) {
        return new SourceValueCase(claims, subject, truths);
    }

    /** These claims, of which this is known to be right. */
    public SourceValueCase knowing(List<Truth> right) {
        return new SourceValueCase(claims, asked, right);
    }
}
