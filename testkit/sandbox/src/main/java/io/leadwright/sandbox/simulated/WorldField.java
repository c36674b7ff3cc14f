package io.leadwright.sandbox.simulated;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.Forms;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is so of a person or a company of a world. */
enum WorldField {
    FIRST_NAME("firstName", ProfileField.FIRST_NAME, "Alexis", "Robin"),
    LAST_NAME("lastName", ProfileField.LAST_NAME, "Fontaine", "Okafor"),
    EMAIL("email", ProfileField.EMAIL, "alexis.fontaine@elsewhere.example", "r.okafor@elsewhere.example"),
    LINKEDIN(
            "linkedinUrl",
            ProfileField.LINKEDIN_URL,
            "https://linkedin.com/in/alexis-fontaine",
            "https://linkedin.com/in/robin-okafor"),
    COMPANY("company", ProfileField.COMPANY, "Elsewhere Trading", "Otherworld Media"),
    DOMAIN("domain", Forms.TEXT, "elsewhere.example", "otherworld.example"),
    TITLE("title", ProfileField.TITLE, "Account Manager", "Research Scientist"),
    PHONE("phone", ProfileField.PHONE, "+1-202-555-0143", "+44 20 7946 0958"),
    LOCATION("location", ProfileField.LOCATION, "Lisbon, Portugal", "Denver, CO"),
    EXPERIENCE("experience", ProfileField.EXPERIENCE, "3 years", "21 years"),
    SKILLS("skills", ProfileField.SKILLS, "Negotiation", "Fortran"),
    BIO("bio", ProfileField.BIO, "Sells to hospitals, and sails.", "Writes about the sea."),
    TWITTER("twitter", ProfileField.TWITTER, "https://twitter.com/alexisfontaine", "https://twitter.com/robinokafor"),
    GITHUB("github", ProfileField.GITHUB, "https://github.com/alexisfontaine", "https://github.com/robinokafor"),
    TWITTER_FOLLOWERS("twitterFollowers", ProfileField.TWITTER_FOLLOWERS, "312", "90210"),
    TWITTER_POSTS("twitterPosts", ProfileField.TWITTER_POSTS, "77", "15043"),
    LAST_ACTIVE_ON("lastActiveOn", ProfileField.LAST_ACTIVE_ON, "2023-02-11", "2024-08-30"),
    VERIFIED_PROFILES(
            "verifiedProfiles",
            ProfileField.VERIFIED_PROFILES,
            "https://twitter.com/alexisfontaine",
            "https://twitter.com/robinokafor"),
    ALTERNATIVE_EMAILS(
            "alternativeEmails", ProfileField.ALTERNATIVE_EMAILS, "alexis@mail.example", "robin@mail.example"),
    NAME("name", ProfileField.COMPANY_NAME, "Elsewhere Trading", "Otherworld Media"),
    WEBSITE("website", ProfileField.COMPANY_WEBSITE, "https://elsewhere.example", "https://otherworld.example"),
    INDUSTRY("industry", ProfileField.COMPANY_INDUSTRY, "Fishing", "Shipbuilding"),
    SIZE("size", ProfileField.COMPANY_SIZE, "1-5", "20000-50000"),
    DESCRIPTION("description", ProfileField.COMPANY_DESCRIPTION, "Trades in timber.", "Publishes almanacs."),
    FOUNDED("founded", ProfileField.COMPANY_FOUNDED, "1893", "1948"),
    HEADQUARTERS("headquarters", ProfileField.COMPANY_HEADQUARTERS, "Bergen, Norway", "Osaka, Japan"),
    LEGAL_NAME("legalName", ProfileField.COMPANY_LEGAL_NAME, "Elsewhere Trading AS", "Otherworld Media KK"),
    REGISTRATION_NUMBER("registrationNumber", ProfileField.COMPANY_REGISTRATION_NUMBER, "09990001", "09990002"),
    REGISTERED_ON("registeredOn", ProfileField.COMPANY_REGISTERED_ON, "1893-04-01", "1948-11-30"),
    LEI("lei", ProfileField.COMPANY_LEI, "99990000ELSEWHERE001", "99990000OTHERWRLD002"),
    FUNDING("funding", ProfileField.COMPANY_FUNDING, "1100000", "970000000"),
    VALUATION("valuation", ProfileField.COMPANY_VALUATION, "5300000", "8600000000");

    /** What a person has. */
    static final Set<WorldField> OF_PERSON = Sets.immutableEnumSet(EnumSet.range(FIRST_NAME, ALTERNATIVE_EMAILS));

    /** What a company has. */
    static final Set<WorldField> OF_COMPANY =
            Sets.union(Set.of(DOMAIN), EnumSet.range(NAME, VALUATION)).immutableCopy();

    private final String jsonName;

    @SuppressWarnings("ImmutableEnumChecker") // a form is pure
    private final CanonicalForm<?> form;

    @SuppressWarnings("ImmutableEnumChecker") // it is
    private final Optional<ProfileField<?>> profileField;

    private final ImmutableList<String> spares;

    WorldField(String jsonName, ProfileField<?> field, String spare, String other) {
        this.jsonName = jsonName;
        this.form = field.form();
        this.profileField = Optional.of(field);
        this.spares = ImmutableList.of(spare, other);
    }

    WorldField(String jsonName, CanonicalForm<?> form, String spare, String other) {
        this.jsonName = jsonName;
        this.form = form;
        this.profileField = Optional.empty();
        this.spares = ImmutableList.of(spare, other);
    }

    /** Its member in a world file. */
    String jsonName() {
        return jsonName;
    }

    /** What a profile calls it; empty if it has no such field. */
    Optional<ProfileField<?>> profileField() {
        return profileField;
    }

    boolean isMany() {
        return this == SKILLS || this == VERIFIED_PROFILES || this == ALTERNATIVE_EMAILS;
    }

    /** Whether it is written as a number too. */
    boolean isNumber() {
        return switch (this) {
            case EXPERIENCE, TWITTER_FOLLOWERS, TWITTER_POSTS, SIZE, FOUNDED, FUNDING, VALUATION -> true;
            default -> false;
        };
    }

    /** Two values that are nobody's, for a world in which nobody has another. */
    List<String> spares() {
        return spares;
    }

    /** A text as profiles read it; empty if it is no value of this. */
    Optional<? extends Canonical<?>> read(String text) {
        return form.read(text);
    }

    /** Equal for texts that say the same. */
    String key(String text) {
        return read(text).map(Canonical::key).orElseGet(() -> fold(text));
    }

    static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
