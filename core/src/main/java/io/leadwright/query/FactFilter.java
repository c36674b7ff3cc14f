package io.leadwright.query;

import com.google.common.collect.Sets;
import io.leadwright.profile.form.EmailStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leads, by what is believed of them ({@link Facts}). A lead of which a fact is not known matches no condition on it,
 * and so matches its {@link Filter#not}.
 */
public sealed interface FactFilter extends Filter {

    /**
     * The number is certainly within these bounds, both included: the least it can be is not below {@code from}, the most it can
     * be not above {@code to}. A null bound is none.
     */
    record NumberIn(
            NumberFact fact,
            @Nullable Integer from,
            @Nullable Integer to) implements FactFilter {
        /** Checks the bounds. */
        public NumberIn {
            if (from != null) {
                fact.check(from);
            }
            if (to != null) {
                fact.check(to);
            }
            if (from != null && to != null && from > to) {
                throw new IllegalArgumentException(fact.jsonName() + ": from must not be above to, is " + from);
            }
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.numberIn(this);
        }
    }

    /** The company's industry is this one in {@linkplain io.leadwright.lead.Folding#exact exact folding}. */
    record IndustryIs(String folded) implements FactFilter {
        /** Folds the name; it must not be blank. */
        public IndustryIs {
            folded = Facts.folded("industry", folded);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.industryIs(this);
        }
    }

    /** One of the skills is this one in {@linkplain io.leadwright.lead.Folding#exact exact folding}. */
    record SkillIs(String folded) implements FactFilter {
        /** Folds the name; it must not be blank. */
        public SkillIs {
            folded = Facts.folded("skill", folded);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.skillIs(this);
        }
    }

    /** Whether mail arrives is answered by one of these. */
    record EmailStatusIn(Set<EmailStatus> statuses) implements FactFilter {
        /** Copies the set. */
        public EmailStatusIn {
            statuses = Sets.immutableEnumSet(statuses);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return visitor.emailStatusIn(this);
        }
    }

    /** So many work at the company, or more: of one that is believed to have 100 to 500, 100 and no more is certain. */
    static Filter companySizeFrom(int employees) {
        return new NumberIn(NumberFact.COMPANY_SIZE, employees, null);
    }

    /** So many work at the company, or fewer: of one that is believed to have 100 to 500, 500 and no fewer is certain. */
    static Filter companySizeTo(int employees) {
        return new NumberIn(NumberFact.COMPANY_SIZE, null, employees);
    }

    /** The company's industry is this one, whatever case, width and spaces. */
    static Filter industry(String name) {
        return new IndustryIs(name);
    }

    /** One of the skills is this one, whatever case, width and spaces. */
    static Filter skill(String name) {
        return new SkillIs(name);
    }

    /** Whether mail arrives is answered by one of these; not where nobody has tried. */
    static Filter emailStatus(EmailStatus first, EmailStatus... others) {
        return new EmailStatusIn(Sets.immutableEnumSet(first, others));
    }

    /** At least so many thousandths of the fields there are have a value. */
    static Filter completenessFrom(int thousandths) {
        return new NumberIn(NumberFact.COMPLETENESS, thousandths, null);
    }

    /** At least so many thousandths of the values are expected to be right. */
    static Filter confidenceFrom(int thousandths) {
        return new NumberIn(NumberFact.CONFIDENCE, thousandths, null);
    }
}
