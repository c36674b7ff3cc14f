package io.leadwright.enrich;

import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.query.Facts;
import java.util.List;

/** What leads are found by, of a profile: to be described again whenever a lead's profile is made anew. */
final class ProfileFacts {

    private static final int THOUSANDTHS = 1_000;

    private ProfileFacts() {}

    /**
     * The facts of a whole profile. Completeness is over the {@linkplain ProfileField#known fields of the reference}, whatever
     * was wanted. What is too long to be kept is left out, and the likeliest skills are kept where there are too many.
     */
    static Facts of(Profile profile) {
        List<String> skills = profile.get(ProfileField.SKILLS).orElse(List.of());
        return Facts.NONE
                .companySize(profile.get(ProfileField.COMPANY_SIZE).orElse(null))
                .industry(profile.get(ProfileField.COMPANY_INDUSTRY)
                        .filter(Facts::isKeepable)
                        .orElse(null))
                .skills(skills.stream()
                        .filter(Facts::isKeepable)
                        .limit(Facts.SKILLS_MAX)
                        .toList())
                .emailStatus(profile.get(ProfileField.EMAIL_STATUS).orElse(null))
                .shares(
                        thousandths(profile.completeness(ProfileField.known())),
                        thousandths(profile.confidence().probability()));
    }

    /** Rounded, for a share may be 0.8 but for what doubles lose; all of a thousand only for what is 1. */
    private static int thousandths(double share) {
        int rounded = (int) Math.round(share * THOUSANDTHS);
        return share < 1 ? Math.min(rounded, THOUSANDTHS - 1) : rounded;
    }
}
