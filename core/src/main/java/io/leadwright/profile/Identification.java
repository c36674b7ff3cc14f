package io.leadwright.profile;

/** What a person is asked for by: the strongest thing that is known of them, the strongest first. */
public enum Identification {
    /** The person's page on LinkedIn. */
    LINKEDIN,
    /** The person's own e-mail address. */
    EMAIL,
    /** Both names and the company. */
    NAME_AND_COMPANY,
    /** Nothing better than a function's address, such as {@code info@}, which many people share. */
    SHARED_EMAIL,
    /** Less than any of these, such as a name alone. */
    LITTLE,
    /** Nothing: nobody was asked for. */
    NOTHING
}
