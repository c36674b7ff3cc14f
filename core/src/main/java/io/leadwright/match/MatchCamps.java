package io.leadwright.match;

import io.leadwright.profile.Claim;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.SourceMatch;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Tells answers about different people apart: both names contradict, and nothing is the same that is one person's alone
 * and nobody was asked by. One name alone does not do it, for people marry and are called by other names than they are given.
 */
final class MatchCamps {

    /** What is one person's alone: an address for mail may be shared, and a source repeats the one that it is asked with. */
    private static final List<ProfileField<?>> OWN = List.of(
            ProfileField.LINKEDIN_URL,
            ProfileField.TWITTER,
            ProfileField.GITHUB,
            ProfileField.FACEBOOK,
            ProfileField.ALTERNATIVE_EMAILS);

    private final SortedMap<SourceId, MatchAnswer> answers;
    private final MatchOrigins origins;

    MatchCamps(SortedMap<SourceId, MatchAnswer> answers, MatchOrigins origins) {
        this.answers = answers;
        this.origins = origins;
    }

    /**
     * Those about the same person as one who says both names, so that they are likeliest together; of equals the first. All, if
     * nobody says both names.
     *
     * @param matches by the sources' names
     */
    List<SourceMatch> likeliest(List<SourceMatch> matches) {
        List<SourceMatch> likeliest = matches;
        double most = -1;
        for (SourceMatch pivot : matches) {
            MatchAnswer answer = answer(pivot);
            List<SourceMatch> camp = matches.stream()
                    .filter(match -> match.source().equals(pivot.source()) || !isOther(answer, answer(match)))
                    .toList();
            double together = isNamed(answer) ? origins.together(camp) : -1;
            if (together > most) {
                likeliest = camp;
                most = together;
            }
        }
        return likeliest;
    }

    private MatchAnswer answer(SourceMatch match) {
        return Objects.requireNonNull(answers.get(match.source()));
    }

    private static boolean isNamed(MatchAnswer answer) {
        return !answer.of(ProfileField.FIRST_NAME).isEmpty()
                && !answer.of(ProfileField.LAST_NAME).isEmpty();
    }

    private static boolean isOther(MatchAnswer one, MatchAnswer other) {
        if (!isNamed(one) || !isNamed(other)) {
            return false;
        }
        String first = one.of(ProfileField.FIRST_NAME).get(0).text();
        String last = one.of(ProfileField.LAST_NAME).get(0).text();
        return IdentifierNames.first(first, other) == Verdict.CONTRADICTS
                && IdentifierNames.last(last, other) == Verdict.CONTRADICTS
                && !IdentifierNames.areSwapped(first, last, other)
                && OWN.stream().noneMatch(field -> isSame(one.of(field), other.of(field)));
    }

    private static boolean isSame(List<Claim> values, List<Claim> others) {
        return values.stream()
                .anyMatch(value -> others.stream().anyMatch(other -> other.key().equals(value.key())));
    }
}
