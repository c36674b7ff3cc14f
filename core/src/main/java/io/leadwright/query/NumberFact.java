package io.leadwright.query;

import io.leadwright.lead.Lead;
import io.leadwright.profile.form.CompanySize;
import org.jspecify.annotations.Nullable;

/** What is believed of a lead in numbers: an exact one, or one between two ends, of which an order looks at the least. */
public enum NumberFact implements SortKey {
    /** How many work at the company. */
    COMPANY_SIZE("companySize", CompanySize.OPEN),
    /** How many thousandths of the fields there are have a value. */
    COMPLETENESS("completeness", 1_000),
    /** How many thousandths of the values are expected to be right. */
    CONFIDENCE("confidence", 1_000);

    private final String jsonName;
    private final int most;

    NumberFact(String jsonName, int most) {
        this.jsonName = jsonName;
        this.most = most;
    }

    @Override
    public String jsonName() {
        return jsonName;
    }

    @Override
    public Sort asc() {
        return new Sort(this, Direction.ASC);
    }

    @Override
    public Sort desc() {
        return new Sort(this, Direction.DESC);
    }

    @Override
    public boolean isTime() {
        return false;
    }

    @Override
    public boolean isNullable() {
        return true;
    }

    @Override
    public SortValue of(Lead lead, Facts facts) {
        Integer least = least(facts);
        return least == null ? new SortValue.None() : new SortValue.Whole(least);
    }

    /** The least it can be of this lead, or null if nobody knows. */
    public @Nullable Integer least(Facts facts) {
        return switch (this) {
            case COMPANY_SIZE ->
                facts.companySize() == null ? null : facts.companySize().from();
            case COMPLETENESS -> facts.completeness();
            case CONFIDENCE -> facts.confidence();
        };
    }

    /** The most it can be of this lead, or null if nobody knows. */
    public @Nullable Integer most(Facts facts) {
        return this == COMPANY_SIZE && facts.companySize() != null
                ? Integer.valueOf(facts.companySize().to())
                : least(facts);
    }

    /** Throws {@link IllegalArgumentException} if it can never be so much. */
    void check(int number) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(jsonName + ": must be between 0 and " + most + ", is " + number);
        }
    }
}
