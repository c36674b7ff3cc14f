package io.leadwright.match;

import io.leadwright.match.MatchBands.Band;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Identification;
import io.leadwright.profile.Match;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.SourceMatch;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;

/**
 * Finds which answers are about the person asked for, and how likely that is.
 *
 * <p>An answer that falls into the reject band by itself is left out, and neither raises nor lowers the rest. Of answers that
 * are about different people the likeliest camp stays, and the odds of the others stand against it. Pure and thread-safe.
 */
public final class Matching {

    private final MatchBands bands;
    private final MatchOrigins origins;

    /**
     * A matching that leaves out the answers that these bands reject.
     *
     * @param lineage the origin that a source copies a field from
     */
    public Matching(MatchBands bands, BiFunction<ProfileField<?>, SourceId, String> lineage) {
        this.bands = bands;
        this.origins = new MatchOrigins(lineage);
    }

    /** The match of these claims, each source's latest; given, if nobody is asked for. */
    public Match of(Subject asked, Collection<List<Claim>> live) {
        Identification askedBy = asked.identification();
        if (askedBy == Identification.NOTHING) {
            return Match.GIVEN;
        }
        SortedMap<SourceId, MatchAnswer> answers = MatchAnswer.bySource(live);
        List<SourceMatch> all = new ArrayList<>(answers.size());
        answers.values().forEach(answer -> all.add(MatchScore.of(asked, answer)));
        List<SourceMatch> likely = new ArrayList<>(all);
        likely.removeIf(match -> bands.of(askedBy, match.probability()) == Band.REJECT);
        if (likely.isEmpty()) {
            double most =
                    all.stream().mapToDouble(SourceMatch::probability).max().orElse(0);
            return match(askedBy, most, all, Set.of());
        }
        List<SourceMatch> camp = new MatchCamps(answers, origins).likeliest(likely);
        List<SourceMatch> others = new ArrayList<>(likely);
        others.removeAll(camp);
        double probability = against(origins.together(camp), origins.together(others));
        return match(askedBy, probability, all, new HashSet<>(camp));
    }

    /** Two camps that cannot both be right, and that neither is: odds against odds against one. */
    private static double against(double camp, double others) {
        double odds = camp / (1 - camp);
        double otherOdds = others / (1 - others);
        return others == 0 ? camp : odds / (1 + odds + otherOdds);
    }

    private static Match match(
            Identification askedBy, double probability, List<SourceMatch> all, Set<SourceMatch> kept) {
        List<SourceMatch> sources =
                all.stream().map(match -> match.kept(kept.contains(match))).toList();
        return new Match(probability, askedBy, sources, 0);
    }
}
