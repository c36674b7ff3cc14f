package io.leadwright.enrich;

import io.leadwright.match.MatchBands;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * When enough is known of a field for nobody else to be asked.
 *
 * @param confidence the probability, from 0 to 1, from which a value is enough
 * @param verified whether an address that was found is enough only once somebody has said whether it works
 */
public record StopRule(double confidence, boolean verified) {

    /** From .90 on, addresses verified. */
    public static final StopRule DEFAULT = new StopRule(0.9, true);

    private static final Set<ProfileField<?>> WHO = Set.of(
            ProfileField.FIRST_NAME,
            ProfileField.LAST_NAME,
            ProfileField.EMAIL,
            ProfileField.LINKEDIN_URL,
            ProfileField.COMPANY);

    /** Throws {@link IllegalArgumentException} if it is no probability. */
    public StopRule {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: must be between 0 and 1, is " + confidence);
        }
    }

    /**
     * What is wanted and not known well enough. What the question says of who is meant need not be found; and as long as
     * nobody is known to be the right person, nothing is known of them.
     */
    Set<ProfileField<?>> missing(Collection<ProfileField<?>> wanted, Subject asked, Profile known, MatchBands bands) {
        boolean isRightPerson = bands.of(known.match()) == MatchBands.Band.ACCEPT;
        Set<ProfileField<?>> missing = new LinkedHashSet<>();
        for (ProfileField<?> field : wanted) {
            if (!isGiven(field, asked) && !(isRightPerson && isEnough(field, known))) {
                missing.add(field);
            }
        }
        if (verified && isRightPerson && isUnverified(wanted, asked, known)) {
            missing.add(ProfileField.EMAIL_STATUS);
        }
        return missing;
    }

    /** Only what tells who is meant: a title that is known may be another by now. */
    private static boolean isGiven(ProfileField<?> field, Subject asked) {
        return WHO.contains(field) && field.leadField().flatMap(asked::text).isPresent();
    }

    private boolean isEnough(ProfileField<?> field, Profile known) {
        return known.belief(field)
                .filter(belief -> !belief.isUnknown() && belief.confidence().probability() >= confidence)
                .isPresent();
    }

    private static boolean isUnverified(Collection<ProfileField<?>> wanted, Subject asked, Profile known) {
        return wanted.contains(ProfileField.EMAIL)
                && !isGiven(ProfileField.EMAIL, asked)
                && known.belief(ProfileField.EMAIL)
                        .filter(belief -> !belief.isUnknown())
                        .isPresent()
                && known.belief(ProfileField.EMAIL_STATUS)
                        .filter(belief -> !belief.isUnknown())
                        .isEmpty();
    }
}
