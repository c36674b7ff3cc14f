package io.leadwright.source;

import io.leadwright.profile.ProfileField;

/** By what a source can be asked for a person or a company. */
public enum Lookup {
    /** The person's page on LinkedIn. */
    LINKEDIN,
    /** The person's own e-mail address: none that many share, such as {@code info@}. */
    EMAIL,
    /** Both names, and the company by its name or domain. */
    NAME_AND_COMPANY,
    /** The domain of the company. */
    COMPANY_DOMAIN,
    /** The company's name. */
    COMPANY_NAME,
    /** The person's page on Twitter, now X. */
    TWITTER,
    /** The person's page on GitHub. */
    GITHUB,
    /** A page on Facebook. */
    FACEBOOK;

    /** Whether enough is known for it. */
    public boolean isPossible(Question question) {
        return switch (this) {
            case LINKEDIN -> question.linkedin().isPresent();
            case EMAIL -> question.email().filter(email -> !email.isRole()).isPresent();
            case NAME_AND_COMPANY ->
                knows(question, ProfileField.FIRST_NAME)
                        && knows(question, ProfileField.LAST_NAME)
                        && (COMPANY_NAME.isPossible(question) || COMPANY_DOMAIN.isPossible(question));
            case COMPANY_DOMAIN -> question.companyDomain().isPresent();
            case COMPANY_NAME -> knows(question, ProfileField.COMPANY);
            case TWITTER -> knows(question, ProfileField.TWITTER);
            case GITHUB -> knows(question, ProfileField.GITHUB);
            case FACEBOOK -> knows(question, ProfileField.FACEBOOK);
        };
    }

    /** Whether it finds a person, and not only the company. */
    public boolean isOfPerson() {
        return this != COMPANY_DOMAIN && this != COMPANY_NAME;
    }

    private static boolean knows(Question question, ProfileField<?> field) {
        return question.known(field).isPresent();
    }
}
