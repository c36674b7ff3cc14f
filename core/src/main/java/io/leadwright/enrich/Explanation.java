package io.leadwright.enrich;

import com.google.common.collect.ImmutableList;
import io.leadwright.credit.Cost;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Match;
import io.leadwright.profile.ProfileField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from: what is believed, how surely, who says so and who does not.
 *
 * @param field which
 * @param belief what is believed, with every part of every candidate's score; null if nobody says anything
 * @param match how probable it is that the person was meant
 * @param sayings who says what, those who agree first
 */
public record Explanation(ProfileField<?> field, @Nullable Belief belief, Match match, List<Saying> sayings) {

    /** Copies the list. */
    public Explanation {
        sayings = ImmutableList.copyOf(sayings);
    }

    /**
     * That a source says something.
     *
     * @param claim what, and when it was seen
     * @param agrees whether it is a value that is believed
     * @param cost what the source's last answer about this person was billed, all of its fields together
     */
    public record Saying(Claim claim, boolean agrees, Cost cost) {}

    static Explanation of(ProfileField<?> field, Known known) {
        Belief belief = known.profile().belief(field).orElse(null);
        ImmutableList.Builder<Saying> sayings = ImmutableList.builder();
        if (belief != null) {
            belief.chosen().forEach(candidate -> addAll(candidate, true, known, sayings));
            belief.others().forEach(candidate -> addAll(candidate, false, known, sayings));
        }
        return new Explanation(field, belief, known.profile().match(), sayings.build());
    }

    private static void addAll(
            Candidate candidate, boolean agrees, Known known, ImmutableList.Builder<Saying> sayings) {
        for (Claim claim : candidate.claims()) {
            Cost cost = known.dossier()
                    .inquiry(claim.source())
                    .map(inquiry -> inquiry.cost())
                    .orElse(Cost.NOTHING);
            sayings.add(new Saying(claim, agrees, cost));
        }
    }

    /** The values that are believed; none if none is. */
    public List<String> values() {
        return believed()
                .map(known -> known.chosen().stream().map(Candidate::text).toList())
                .orElse(List.of());
    }

    /** What is believed. */
    public Optional<Belief> believed() {
        return Optional.ofNullable(belief);
    }

    /** From 0 to 1, given that it is the right person; 0 if nothing is believed. */
    public double confidence() {
        return believed().map(known -> known.confidence().probability()).orElse(0.0);
    }

    /** For people to read, with the values: not for a log. */
    @Override
    public String toString() {
        String head =
                String.format(Locale.ROOT, "%s: %s, confidence %.2f", field, String.join("; ", values()), confidence());
        return sayings.stream()
                .map(saying -> String.format(
                        Locale.ROOT,
                        "%n  %s %s %s, seen %s, for %s",
                        saying.claim().source(),
                        saying.agrees() ? "agrees:" : "differs:",
                        saying.claim().text(),
                        saying.claim().observedAt(),
                        saying.cost()))
                .collect(Collectors.joining("", head, ""));
    }
}
