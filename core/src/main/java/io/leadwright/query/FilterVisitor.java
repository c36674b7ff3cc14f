package io.leadwright.query;

/**
 * One method for each kind of {@link Filter}, so that whoever translates filters is told by the compiler when a kind is
 * added.
 *
 * @param <R> what a filter is turned into
 */
public interface FilterVisitor<R> {

    /** For {@link Filter.And}. */
    R and(Filter.And filter);

    /** For {@link Filter.Or}. */
    R or(Filter.Or filter);

    /** For {@link Filter.Not}. */
    R not(Filter.Not filter);

    /** For {@link Filter.StatusIn}. */
    R statusIn(Filter.StatusIn filter);

    /** For {@link Filter.SourceIn}. */
    R sourceIn(Filter.SourceIn filter);

    /** For {@link Filter.Search}. */
    R search(Filter.Search filter);

    /** For {@link Filter.CompanyIs}. */
    R companyIs(Filter.CompanyIs filter);

    /** For {@link Filter.CompanyContains}. */
    R companyContains(Filter.CompanyContains filter);

    /** For {@link Filter.TitleContains}. */
    R titleContains(Filter.TitleContains filter);

    /** For {@link Filter.TextIs}. */
    R textIs(Filter.TextIs filter);

    /** For {@link Filter.TextMissing}. */
    R textMissing(Filter.TextMissing filter);

    /** For {@link Filter.TimeIn}. */
    R timeIn(Filter.TimeIn filter);

    /** For {@link Filter.TagIn}. */
    R tagIn(Filter.TagIn filter);

    /** For {@link Filter.CustomFieldIs}. */
    R customFieldIs(Filter.CustomFieldIs filter);

    /** For {@link CustomFieldIn}. */
    R customFieldIn(CustomFieldIn filter);

    /** For {@link FactFilter.NumberIn}. */
    R numberIn(FactFilter.NumberIn filter);

    /** For {@link FactFilter.IndustryIs}. */
    R industryIs(FactFilter.IndustryIs filter);

    /** For {@link FactFilter.SkillIs}. */
    R skillIs(FactFilter.SkillIs filter);

    /** For {@link FactFilter.EmailStatusIn}. */
    R emailStatusIn(FactFilter.EmailStatusIn filter);
}
