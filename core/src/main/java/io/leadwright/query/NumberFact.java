package io.leadwright.query;

import io.leadwright.profile.form.CompanySize;
import org.jspecify.annotations.Nullable;

/** What is believed of a lead in numbers: an exact one, or one between two ends. */
public enum NumberFact {
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

    /** Its name in the API. */
    public String jsonName() {
        return jsonName;
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
