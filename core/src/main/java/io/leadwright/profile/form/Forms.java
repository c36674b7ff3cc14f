package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.Collection;
import java.util.function.UnaryOperator;

/** The forms there are. */
public final class Forms {

    private static final int NAME_LENGTH = 1_000;
    private static final int TEXT_LENGTH = 2 * 65_536;

    /** Any text, where case, accents and white space do not count. */
    public static final CanonicalForm<String> TEXT = new TextForm(TEXT_LENGTH, UnaryOperator.identity());

    /** Sentences, of which the words count. What was cut off, with dots at its end, supports what goes on. */
    public static final CanonicalForm<String> LONG_TEXT = new LongTextForm();

    /** A given or a family name: {@code J.} supports {@code John}. */
    public static final CanonicalForm<String> NAME = new NameForm(false);

    /** Given and family name together, in any order: {@code Smith, J.} supports {@code John Smith}. */
    public static final CanonicalForm<String> FULL_NAME = new NameForm(true);

    /** A company's name, of which the legal form does not count; its domain supports the name that it spells. */
    public static final CanonicalForm<String> COMPANY = new CompanyForm();

    /** A job title: {@code VP, Engineering} is {@code Vice President of Engineering}. */
    public static final CanonicalForm<String> TITLE = new TextForm(NAME_LENGTH, TitleWords::key);

    /** What somebody can do: {@code Node.js} is {@code NodeJS}. */
    public static final CanonicalForm<String> SKILL = new TextForm(NAME_LENGTH, SkillWords::key);

    /** A trade, of which the words count: {@code IT & Services} is {@code IT and Services}. */
    public static final CanonicalForm<String> INDUSTRY =
            new TextForm(NAME_LENGTH, folded -> Words.plain(folded.replace("&", " and ")));

    /** A place: its parts, from small to large, with commas between. A region supports what is in it. */
    public static final CanonicalForm<String> LOCATION = new LocationForm();

    /** An e-mail address; two are one if their provider says so: {@code j.doe+list@googlemail.com}, {@code jdoe@gmail.com}. */
    public static final CanonicalForm<String> EMAIL = new EmailForm();

    /**
     * A phone number, however it is spaced. One without a country supports those with one: {@code 044 555 01 00} speaks for
     * {@code +41 44 555 01 00}.
     */
    public static final CanonicalForm<String> PHONE = new PhoneForm();

    /** A person's page on LinkedIn. */
    public static final CanonicalForm<String> LINKEDIN = new LinkedInForm();

    /** A page on the web, where scheme, {@code www}, closing slash and tracking do not count. */
    public static final CanonicalForm<String> URL =
            text -> WebAddress.of(text).map(address -> new Canonical<>(address.key(), address.shown()));

    /** A company's site, of which the host alone counts. */
    public static final CanonicalForm<String> WEBSITE = new WebsiteForm();

    /** A page on Twitter, now X, or the name there. */
    public static final CanonicalForm<String> TWITTER = SocialForm.TWITTER;

    /** A page on GitHub, or the name there. */
    public static final CanonicalForm<String> GITHUB = SocialForm.GITHUB;

    /** A page on Facebook, or the name there. */
    public static final CanonicalForm<String> FACEBOOK = SocialForm.FACEBOOK;

    /** How many people work at a company. */
    public static final CanonicalForm<CompanySize> SIZE = new SizeForm();

    /** A year, by itself or in a date. */
    public static final CanonicalForm<Year> YEAR = new YearForm();

    /** A day as ISO 8601 writes it, perhaps with a time behind it. */
    public static final CanonicalForm<LocalDate> DATE = new DateForm();

    /** A whole number that is not negative, of up to 18 digits. */
    public static final CanonicalForm<Long> WHOLE_NUMBER = new WholeNumberForm();

    /** Years of experience, also as months. */
    public static final CanonicalForm<YearsOfExperience> EXPERIENCE = new ExperienceForm();

    /** Whether mail arrives. */
    public static final CanonicalForm<EmailStatus> EMAIL_STATUS = new StatusForm();

    private static final CanonicalForm<String> EXACT = text -> {
        String trimmed = CharMatcher.whitespace().trimFrom(text);
        return Canonical.unlessEmpty(trimmed, trimmed);
    };

    private Forms() {}

    /** Any text, where everything counts but the white space around it. */
    public static CanonicalForm<String> exact() {
        return EXACT;
    }

    /**
     * A time of day, {@code HH:MM}.
     *
     * @param tolerance how wide the buckets are in which times count as one; up to a day
     * @throws IllegalArgumentException if it is less than a second, or more than a day
     */
    public static CanonicalForm<LocalTime> timeOfDay(Duration tolerance) {
        return new TimeForm(tolerance);
    }

    /**
     * A decimal number of up to 18 digits before the point and behind it.
     *
     * @param tolerance how wide the buckets are in which numbers count as one
     * @throws IllegalArgumentException if it is not positive
     */
    public static CanonicalForm<BigDecimal> number(BigDecimal tolerance) {
        return new NumberForm(tolerance);
    }

    /**
     * Names of what lies in each other: whoever claims a name also speaks for what lies in anything of that name.
     *
     * @param names how the names are read
     * @param nodes in any order; a node can be in several others, and a parent that is not among them is nothing
     */
    public static <T> CanonicalForm<T> hierarchy(CanonicalForm<T> names, Collection<HierarchyNode> nodes) {
        return new HierarchyForm<>(names, nodes);
    }
}
