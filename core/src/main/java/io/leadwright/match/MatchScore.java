package io.leadwright.match;

import io.leadwright.profile.Identification;
import io.leadwright.profile.Identifier;
import io.leadwright.profile.IdentifierMatch;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.SourceMatch;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely one source's answer is about the person asked for: log-odds, from what the person was asked for by and from
 * every comparison.
 *
 * <p>A source repeats what it was asked with, whomever it found: that proves little. Nobody says by what an answer was found,
 * so it is taken to be by the most telling thing that agrees: the page, else the address, else name and company together, else
 * all that is known. What it was found by adds at most {@code ln 2}, and nothing if a part of it contradicts, as the company of
 * a namesake; only what agrees beside it counts in full. The company of an address that agrees is no more news either.
 *
 * <p>A contradiction on a page, an address or a name leaves little possible: a second page or address, or another name, is
 * another person's. If the page or the address agrees, one such contradiction is left open, for people marry and pages are
 * renamed, but a father and a son may share an address: then the answer is one to look at, not one to write. A second address
 * of somebody whose page agrees is none.
 */
final class MatchScore {

    /** The most that a single source can prove. */
    static final double SURE = 0.95;

    /** The most that is possible where the page or the address agrees and one other strong identifier contradicts. */
    static final double CONTESTED = 0.6;

    /** The most that is possible where a strong identifier contradicts and none agrees, or several contradict. */
    static final double CONTRADICTED = 0.1;

    /** What it adds that a source repeats all it was asked with. */
    static final double ECHO = Math.log(2);

    private static final Set<Identifier> NAME_AND_COMPANY =
            EnumSet.of(Identifier.LAST_NAME, Identifier.FIRST_NAME, Identifier.COMPANY);

    private final Subject asked;
    private final Map<Identifier, Verdict> verdicts;

    private MatchScore(Subject asked, MatchAnswer answer) {
        this.asked = asked;
        this.verdicts = IdentifierVerdicts.of(asked, answer);
    }

    /** How likely this answer is about the person asked for, and why. */
    static SourceMatch of(Subject asked, MatchAnswer answer) {
        return new MatchScore(asked, answer).score(answer.source());
    }

    private SourceMatch score(SourceId source) {
        double usual = base(asked.identification());
        double base = Math.log(usual / (1 - usual));
        Set<Identifier> foundBy = foundBy();
        List<IdentifierMatch> matches = new ArrayList<>(verdicts.size());
        double score = base;
        for (Map.Entry<Identifier, Verdict> compared : verdicts.entrySet()) {
            double points = points(compared.getKey(), compared.getValue(), foundBy);
            matches.add(new IdentifierMatch(compared.getKey(), compared.getValue(), points));
            score += points;
        }
        double ceiling = ceiling();
        return new SourceMatch(source, Math.min(ceiling, 1 / (1 + Math.exp(-score))), base, ceiling, matches, true);
    }

    /** How often a source that is asked so answers about the right person: assumed. */
    private static double base(Identification askedBy) {
        return switch (askedBy) {
            case LINKEDIN -> 0.85;
            case EMAIL -> 0.8;
            case NAME_AND_COMPANY -> 0.65;
            case SHARED_EMAIL -> 0.45;
            case LITTLE, NOTHING -> 0.2;
        };
    }

    private Set<Identifier> foundBy() {
        if (agrees(Identifier.LINKEDIN)) {
            return EnumSet.of(Identifier.LINKEDIN);
        }
        if (agrees(Identifier.EMAIL)) {
            return EnumSet.of(Identifier.EMAIL);
        }
        return verdicts.keySet().containsAll(NAME_AND_COMPANY) ? NAME_AND_COMPANY : verdicts.keySet();
    }

    private double points(Identifier identifier, Verdict verdict, Set<Identifier> foundBy) {
        if (verdict.isAgreement() && foundBy.contains(identifier)) {
            double share = verdict == Verdict.AGREES ? 1 : IdentifierWeight.PART;
            return foundBy.stream().anyMatch(found -> is(found, Verdict.CONTRADICTS))
                    ? 0
                    : share * ECHO / foundBy.size();
        }
        boolean isNoNews = identifier == Identifier.COMPANY && verdict.isAgreement() && agrees(Identifier.EMAIL);
        return isNoNews ? 0 : IdentifierWeight.of(identifier).points(verdict);
    }

    private double ceiling() {
        boolean isSamePage = is(Identifier.LINKEDIN, Verdict.AGREES);
        boolean isProven = isSamePage || is(Identifier.EMAIL, Verdict.AGREES);
        Set<Identifier> strong = EnumSet.of(Identifier.LINKEDIN, Identifier.LAST_NAME, Identifier.FIRST_NAME);
        if (!isSamePage) {
            strong.add(Identifier.EMAIL);
        }
        strong.removeIf(identifier -> !is(identifier, Verdict.CONTRADICTS));
        if (strong.isEmpty()) {
            return SURE;
        }
        return isProven && strong.size() == 1 ? CONTESTED : CONTRADICTED;
    }

    private boolean agrees(Identifier identifier) {
        return is(identifier, Verdict.AGREES) || is(identifier, Verdict.AGREES_IN_PART);
    }

    private boolean is(Identifier identifier, Verdict verdict) {
        return verdicts.get(identifier) == verdict;
    }
}
