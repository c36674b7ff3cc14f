package io.leadwright.enrich;

import com.google.common.collect.ImmutableList;
import io.leadwright.profile.SourceId;
import java.util.List;

/**
 * What asking about one person is expected to gain.
 *
 * @param index their place in the plan, from 0
 * @param sources who is to be asked, the most worthwhile first
 * @param fields how many more of the wanted fields are expected to be known rightly
 * @param expected what it will probably come to, if all of them are asked; the credits are the most that they can be
 */
public record Gain(int index, List<SourceId> sources, double fields, Bill expected) {

    /** Copies the sources. */
    public Gain {
        sources = ImmutableList.copyOf(sources);
    }
}
