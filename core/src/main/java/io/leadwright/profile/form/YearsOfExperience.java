package io.leadwright.profile.form;

/**
 * For how long somebody has worked.
 *
 * @param years whole years, from 0 to 80
 */
public record YearsOfExperience(int years) {

    static final int MAX = 80;

    /** Checks the years; throws {@link IllegalArgumentException}. */
    public YearsOfExperience {
        if (years < 0 || years > MAX) {
            throw new IllegalArgumentException("years: must be from 0 to " + MAX + ", is " + years);
        }
    }

    /** As the API writes it: {@code 8 years}. */
    @Override
    public String toString() {
        return years == 1 ? "1 year" : years + " years";
    }
}
