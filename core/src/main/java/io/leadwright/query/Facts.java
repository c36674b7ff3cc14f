package io.leadwright.query;

import com.google.common.collect.ImmutableSortedSet;
import io.leadwright.lead.Folding;
import io.leadwright.lead.StoredText;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of a lead, as far as leads are found by it: a projection of its profile, which stays the truth. Immutable.
 *
 * <p>It is renewed when an enrichment settles the lead and when what is kept of the person is merged again; between those it
 * may lag behind. Texts are kept as they are compared, in {@linkplain Folding#exact exact folding}.
 *
 * @param companySize how many work at the company, between its ends
 * @param industry what the company does, folded
 * @param skills what the person can do, each folded, in order
 * @param emailStatus whether mail arrives
 * @param completeness how many thousandths of the fields there are have a value
 * @param confidence how many thousandths of its values are expected to be right
 */
public record Facts(
        @Nullable CompanySize companySize,
        @Nullable String industry,
        Set<String> skills,
        @Nullable EmailStatus emailStatus,
        @Nullable Integer completeness,
        @Nullable Integer confidence) {

    /** The longest industry or skill, folded. */
    public static final int TEXT_CODE_POINTS_MAX = 256;

    /** The most skills. */
    public static final int SKILLS_MAX = 200;

    /** Nothing is believed, or nobody was asked. */
    public static final Facts NONE = new Facts(null, null, Set.of(), null, null, null);

    /** Folds the texts; throws {@link IllegalArgumentException} if one is blank or too long, or a share out of its range. */
    public Facts {
        industry = industry == null ? null : folded("industry", industry);
        skills = skills.stream()
                .map(skill -> folded("skill", skill))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        if (skills.size() > SKILLS_MAX) {
            throw new IllegalArgumentException("skills: must be at most " + SKILLS_MAX + ", are " + skills.size());
        }
        checkShare(NumberFact.COMPLETENESS, completeness);
        checkShare(NumberFact.CONFIDENCE, confidence);
    }

    /** These facts, with this size of the company. */
    public Facts companySize(@Nullable CompanySize size) {
        return new Facts(size, industry, skills, emailStatus, completeness, confidence);
    }

    /** These facts, with this industry. */
    public Facts industry(@Nullable String name) {
        return new Facts(companySize, name, skills, emailStatus, completeness, confidence);
    }

    /** These facts, with these skills in the place of others. */
    public Facts skills(Collection<String> all) {
        return new Facts(companySize, industry, ImmutableSortedSet.copyOf(all), emailStatus, completeness, confidence);
    }

    /** These facts, with this status of the address. */
    public Facts emailStatus(@Nullable EmailStatus status) {
        return new Facts(companySize, industry, skills, status, completeness, confidence);
    }

    /** These facts, with these thousandths. */
    public Facts shares(@Nullable Integer completenessThousandths, @Nullable Integer confidenceThousandths) {
        return new Facts(companySize, industry, skills, emailStatus, completenessThousandths, confidenceThousandths);
    }

    /** Whether a text can be an industry or a skill here: not blank, not too long, of characters that can be stored. */
    public static boolean isKeepable(String text) {
        try {
            return !folded("text", text).isEmpty();
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    static String folded(String what, String text) {
        String folded = Folding.exact(StoredText.check(what, text, Filter.TEXT_CODE_POINTS_MAX));
        if (folded.isEmpty()) {
            throw new IllegalArgumentException(what + ": must not be blank");
        }
        return StoredText.check(what, folded, TEXT_CODE_POINTS_MAX);
    }

    private static void checkShare(NumberFact fact, @Nullable Integer thousandths) {
        if (thousandths != null) {
            fact.check(thousandths);
        }
    }

    /** Nothing of it: it is a person's. */
    @Override
    public String toString() {
        return "Facts";
    }
}
