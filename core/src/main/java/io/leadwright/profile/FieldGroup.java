package io.leadwright.profile;

/** What a field is about: each group can be left out of an enrichment, but for the first. */
public enum FieldGroup {
    /** Who it is: names, e-mail, LinkedIn page, company and title. */
    IDENTITY,
    /** Location, experience, skills and biography. */
    PERSONAL,
    /** The company that the person works for. */
    COMPANY,
    /** Pages on social networks. */
    SOCIAL,
    /** Phone and further e-mail addresses. */
    CONTACT
}
