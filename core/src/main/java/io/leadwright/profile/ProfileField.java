package io.leadwright.profile;

import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.profile.form.Forms;
import io.leadwright.profile.form.YearsOfExperience;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that sources say of a person or the company behind them, such as {@link #TITLE}: its name, how its values are
 * read, and how fast they age.
 *
 * <p>Two fields of the same name are equal. Immutable and thread-safe: each method returns a copy.
 *
 * @param <T> what a profile has for it: a list, where there can be many
 */
public final class ProfileField<T> {

    private static final Duration ONE_YEAR = Duration.ofDays(365);
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final Duration HALF_LIFE = ONE_YEAR.multipliedBy(2);
    private static final int NAME_LENGTH_MAX = 100;

    /** Given name. */
    public static final ProfileField<String> FIRST_NAME = identity(TextField.FIRST_NAME, Forms.NAME);

    /** Family name. */
    public static final ProfileField<String> LAST_NAME = identity(TextField.LAST_NAME, Forms.NAME);

    /** The address that mail to the person goes to. */
    public static final ProfileField<String> EMAIL = identity(TextField.EMAIL, Forms.EMAIL);

    /** Whether mail to that address arrives. */
    public static final ProfileField<EmailStatus> EMAIL_STATUS =
            one("emailStatus", Forms.EMAIL_STATUS).in(FieldGroup.IDENTITY);

    /** Profile page on LinkedIn. */
    public static final ProfileField<String> LINKEDIN_URL = identity(TextField.LINKEDIN_URL, Forms.LINKEDIN);

    /** The company that the person works for now. */
    public static final ProfileField<String> COMPANY =
            identity(TextField.COMPANY, Forms.COMPANY).halfLife(ONE_YEAR);

    /** Job title. */
    public static final ProfileField<String> TITLE =
            identity(TextField.TITLE, Forms.TITLE).halfLife(ONE_YEAR);

    /** Where the person is. */
    public static final ProfileField<String> LOCATION =
            one("location", Forms.LOCATION).of(TextField.LOCATION);

    /** For how long the person has worked. */
    public static final ProfileField<YearsOfExperience> EXPERIENCE = one("experience", Forms.EXPERIENCE);

    /** What the person can do. */
    public static final ProfileField<List<String>> SKILLS = many("skills", Forms.SKILL);

    /** What the person says of themselves. */
    public static final ProfileField<String> BIO = one("bio", Forms.LONG_TEXT);

    /** Phone number of the person. */
    public static final ProfileField<String> PHONE =
            one("phone", Forms.PHONE).in(FieldGroup.CONTACT).of(TextField.PHONE);

    /** Further addresses of the person. */
    public static final ProfileField<List<String>> ALTERNATIVE_EMAILS =
            many("alternativeEmails", Forms.EMAIL).in(FieldGroup.CONTACT);

    /** What the company is called. */
    public static final ProfileField<String> COMPANY_NAME = company("name", Forms.COMPANY);

    /** The company's own site. */
    public static final ProfileField<String> COMPANY_WEBSITE = company("website", Forms.WEBSITE);

    /** What the company does, in a word or two. */
    public static final ProfileField<String> COMPANY_INDUSTRY = company("industry", Forms.INDUSTRY);

    /** How many people work there. */
    public static final ProfileField<CompanySize> COMPANY_SIZE = company("size", Forms.SIZE);

    /** What the company does, in a few sentences. */
    public static final ProfileField<String> COMPANY_DESCRIPTION = company("description", Forms.LONG_TEXT);

    /** When the company was founded. */
    public static final ProfileField<Year> COMPANY_FOUNDED =
            company("founded", Forms.YEAR).lasting();

    /** Where the company is led from. */
    public static final ProfileField<String> COMPANY_HEADQUARTERS = company("headquarters", Forms.LOCATION);

    /** Page on Twitter, now X. */
    public static final ProfileField<String> TWITTER = social("twitter", Forms.TWITTER);

    /** Page on GitHub. */
    public static final ProfileField<String> GITHUB = social("github", Forms.GITHUB);

    /** Page on Facebook. */
    public static final ProfileField<String> FACEBOOK = social("facebook", Forms.FACEBOOK);

    /** What the company is called in the register that it stands in. */
    public static final ProfileField<String> COMPANY_LEGAL_NAME = company("legalName", Forms.COMPANY);

    /** The company's number in the register of where it was founded. */
    public static final ProfileField<String> COMPANY_REGISTRATION_NUMBER =
            company("registrationNumber", Forms.exact()).lasting();

    /** The day on which the company was entered there. */
    public static final ProfileField<LocalDate> COMPANY_REGISTERED_ON =
            company("registeredOn", Forms.DATE).lasting();

    /** The company's Legal Entity Identifier (ISO 17442). */
    public static final ProfileField<String> COMPANY_LEI =
            company("lei", Forms.exact()).lasting();

    /** What was invested in the company in all, in whole US dollars. */
    public static final ProfileField<Long> COMPANY_FUNDING =
            company("funding", Forms.WHOLE_NUMBER).halfLife(ONE_YEAR);

    /** What the company was worth when somebody last invested in it, in whole US dollars. */
    public static final ProfileField<Long> COMPANY_VALUATION =
            company("valuation", Forms.WHOLE_NUMBER).halfLife(ONE_YEAR);

    /** Pages of which a network says that they are whose they claim to be. */
    public static final ProfileField<List<String>> VERIFIED_PROFILES = many("verifiedProfiles", Forms.URL);

    /** How many follow the person on Twitter. */
    public static final ProfileField<Long> TWITTER_FOLLOWERS =
            one("twitterFollowers", Forms.WHOLE_NUMBER).halfLife(HALF_A_YEAR);

    /** How often the person has written there. */
    public static final ProfileField<Long> TWITTER_POSTS =
            one("twitterPosts", Forms.WHOLE_NUMBER).halfLife(HALF_A_YEAR);

    /** The day on which the person last did something that anybody could see. */
    public static final ProfileField<LocalDate> LAST_ACTIVE_ON =
            one("lastActiveOn", Forms.DATE).halfLife(HALF_A_YEAR);

    private final String name;
    private final CanonicalForm<?> form;
    private final boolean many;
    private final Function<List<String>, T> reading;
    private FieldGroup group = FieldGroup.PERSONAL;
    private @Nullable Duration halfLife = HALF_LIFE;
    private @Nullable TextField leadField;

    private ProfileField(String name, CanonicalForm<?> form, boolean many, Function<List<String>, T> reading) {
        if (StoredText.isBlank(StoredText.check("field", name, NAME_LENGTH_MAX))) {
            throw new IllegalArgumentException("field: must not be blank");
        }
        this.name = name;
        this.form = form;
        this.many = many;
        this.reading = reading;
    }

    private static <T> ProfileField<T> identity(TextField field, CanonicalForm<T> form) {
        return one(field.jsonName(), form).in(FieldGroup.IDENTITY).of(field);
    }

    private static <T> ProfileField<T> company(String name, CanonicalForm<T> form) {
        return one("companyInfo." + name, form).in(FieldGroup.COMPANY);
    }

    private static ProfileField<String> social(String network, CanonicalForm<String> form) {
        return one(KnownFields.SOCIAL + network, form).in(FieldGroup.SOCIAL);
    }

    /**
     * The person's page on a network, such as {@code mastodon}.
     *
     * @throws IllegalArgumentException if its name is anything but 1 to 50 small letters, digits, hyphens and underscores
     */
    public static ProfileField<String> socialProfile(String network) {
        ProfileField<String> field = social(KnownFields.checkedNetwork(network), Forms.URL);
        return Stream.of(TWITTER, GITHUB, FACEBOOK)
                .filter(field::equals)
                .findFirst()
                .orElse(field);
    }

    /** The fields of the reference, in its order, and whether mail arrives. */
    public static List<ProfileField<?>> known() {
        return KnownFields.OF_THE_REFERENCE;
    }

    /** What only some sources are strong at, such as funding: asked for by name alone. */
    public static List<ProfileField<?>> further() {
        return KnownFields.FURTHER;
    }

    /** The field of this name that is listed here, or that of a person's page on any network; empty if there is none. */
    public static Optional<ProfileField<?>> named(String name) {
        return KnownFields.named(name);
    }

    /** A field that has one text. */
    public static ProfileField<String> text(String name) {
        return one(name, Forms.TEXT);
    }

    /** A field that has one value. */
    public static <T> ProfileField<T> one(String name, CanonicalForm<T> form) {
        return new ProfileField<>(name, form, false, texts -> read(form, texts.get(0)));
    }

    /** A field that can have many values at once. */
    public static <T> ProfileField<List<T>> many(String name, CanonicalForm<T> form) {
        return new ProfileField<>(
                name,
                form,
                true,
                texts -> texts.stream().map(text -> read(form, text)).toList());
    }

    /** This field, about something else. */
    public ProfileField<T> in(FieldGroup newGroup) {
        return with(copy -> copy.group = newGroup);
    }

    /** This field, half of whose values are out of date after so long. */
    public ProfileField<T> halfLife(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("halfLife: must be positive, is " + time);
        }
        return with(copy -> copy.halfLife = time);
    }

    /** This field, whose values never age: a founding year. */
    public ProfileField<T> lasting() {
        return with(copy -> copy.halfLife = null);
    }

    /** This field, which a lead has too. */
    ProfileField<T> of(TextField field) {
        return with(copy -> copy.leadField = field);
    }

    /** Its name, as the API writes it: {@code companyInfo.size}. */
    public String name() {
        return name;
    }

    /** What it is about. */
    public FieldGroup group() {
        return group;
    }

    /** Whether it can have many values at once. */
    public boolean isMany() {
        return many;
    }

    /** How its values are read. */
    public CanonicalForm<?> form() {
        return form;
    }

    /** After how long half of its values are out of date; empty if they never are. */
    public Optional<Duration> halfLife() {
        return Optional.ofNullable(halfLife);
    }

    /** The same field of a lead, if it has it. */
    public Optional<TextField> leadField() {
        return Optional.ofNullable(leadField);
    }

    /** What a profile has, of the texts that were chosen. */
    T valueOf(List<String> texts) {
        return reading.apply(texts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProfileField<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private static <E> E read(CanonicalForm<E> form, String text) {
        return form.read(text).map(Canonical::value).orElseThrow();
    }

    private ProfileField<T> with(Consumer<ProfileField<T>> change) {
        ProfileField<T> copy = new ProfileField<>(name, form, many, reading);
        copy.group = group;
        copy.halfLife = halfLife;
        copy.leadField = leadField;
        change.accept(copy);
        return copy;
    }
}
