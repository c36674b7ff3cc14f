package io.leadwright.source;

/** What kind of source it is. */
public enum SourceKind {
    /** A vendor's database of people at work: Apollo, Hunter, Clearbit, ZoomInfo. */
    BUSINESS_CONTACTS,
    /** A network that people are on: LinkedIn, Twitter, GitHub, Facebook. */
    SOCIAL_NETWORK,
    /** A database of companies and what was invested in them: Crunchbase. */
    COMPANY_DATABASE,
    /** The companies' own sites. */
    COMPANY_WEBSITE,
    /** A database of an industry or of legal entities: GLEIF, Wikidata, OpenCorporates. */
    INDUSTRY_DATABASE,
    /** A register that a state keeps: SEC EDGAR, Companies House. */
    PUBLIC_RECORD,
    /** What the host itself knows: its CRM, its sign-up form. */
    FIRST_PARTY
}
