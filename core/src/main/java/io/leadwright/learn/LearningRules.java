package io.leadwright.learn;

import com.google.common.collect.ImmutableSortedMap;
import io.leadwright.profile.SourceId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of sources beside the counts, and how fast those are forgotten. Immutable and thread-safe: each method returns
 * a copy.
 */
public final class LearningRules {

    /** Half forgotten after twelve months; nothing known beforehand. */
    public static final LearningRules DEFAULT =
            new LearningRules(Duration.ofDays(365), Lineages.NONE, ImmutableSortedMap.of());

    private final @Nullable Duration forgetting;
    private final Lineages lineages;
    private final ImmutableSortedMap<SourceId, Double> priors;

    private LearningRules(
            @Nullable Duration forgetting, Lineages lineages, ImmutableSortedMap<SourceId, Double> priors) {
        this.forgetting = forgetting;
        this.lineages = lineages;
        this.priors = priors;
    }

    /** Counts, which are kept by month, weigh half as much after so long: a day at least. */
    public LearningRules forgetting(Duration halfLife) {
        if (halfLife.toDays() < 1) {
            throw new IllegalArgumentException("forgetting: must be at least a day, is " + halfLife);
        }
        return new LearningRules(halfLife, lineages, priors);
    }

    /** Nothing is forgotten. */
    public LearningRules rememberingAll() {
        return new LearningRules(null, lineages, priors);
    }

    /** Known resellers: sources and the origin of each, which nothing learned changes. */
    public LearningRules lineages(Lineages known) {
        return new LearningRules(forgetting, known, priors);
    }

    /** How often each of these is right, before anything is counted, above 0 and below 1. */
    public LearningRules priors(Map<SourceId, Double> accuracies) {
        accuracies.forEach((source, accuracy) -> {
            if (!(accuracy > 0 && accuracy < 1)) {
                throw new IllegalArgumentException("prior of " + source + ": must be between 0 and 1, is " + accuracy);
            }
        });
        return new LearningRules(forgetting, lineages, ImmutableSortedMap.copyOf(accuracies));
    }

    Optional<Duration> forgetting() {
        return Optional.ofNullable(forgetting);
    }

    public Lineages lineages() {
        return lineages;
    }

    /** What is thought of a source that little is known of. */
    double prior(SourceId source, double ofAll) {
        return priors.getOrDefault(source, ofAll);
    }
}
