package io.leadwright.profile;

/** By what an answer is held against the person asked for, the most telling first. A title is none: it changes too often. */
public enum Identifier {
    /** The page on LinkedIn. */
    LINKEDIN,
    /** The e-mail address. */
    EMAIL,
    /** The family name. */
    LAST_NAME,
    /** The given name. */
    FIRST_NAME,
    /** The company, by its name, or by the domain of an address that is not a free mailbox. */
    COMPANY,
    /** The phone number, which a whole company may share. */
    PHONE,
    /** Where the person is: a hint. */
    LOCATION
}
