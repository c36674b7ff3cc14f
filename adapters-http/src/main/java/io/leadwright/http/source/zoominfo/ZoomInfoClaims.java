package io.leadwright.http.source.zoominfo;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Alternative;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Company;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Contact;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Page;
import io.leadwright.http.source.zoominfo.ZoomInfoWire.Skill;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ZoomInfo's records claim. A number that is not to be called is not claimed, nor where somebody works who has left.
 * Pure.
 */
final class ZoomInfoClaims {

    private static final int DATE_LENGTH = 10;
    private static final int LISTED_MAX = 100;

    private ZoomInfoClaims() {}

    /** Of a person, and of their company, unless they left it. */
    static Claims ofContact(Contact contact, Instant now) {
        Claims ofPerson = person(contact, now);
        return "Yes".equalsIgnoreCase(contact.personHasMoved())
                ? ofPerson
                : ofPerson.with(work(contact, now)).with(ofCompany(contact.company(), now));
    }

    /** Of a company; its pages on networks are no person's. */
    static Claims ofCompany(@Nullable Company company, Instant now) {
        if (company == null) {
            return Claims.none();
        }
        String count = company.employeeCount();
        String industry = Optional.ofNullable(company.primaryIndustry()).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return claims(now, company.lastUpdatedDate())
                .add(ProfileField.COMPANY_NAME, company.name())
                .add(ProfileField.COMPANY_WEBSITE, company.website())
                .add(ProfileField.COMPANY_INDUSTRY, industry)
                .add(ProfileField.COMPANY_SIZE, count == null || count.equals("0") ? company.employeeRange() : count)
                .add(ProfileField.COMPANY_DESCRIPTION, company.description())
                .add(ProfileField.COMPANY_FOUNDED, company.foundedYear())
                .add(ProfileField.COMPANY_HEADQUARTERS, place(company.city(), company.state(), company.country()))
                .build();
    }

    /** The texts that there are, of the first so many values. */
    static <T> Stream<String> texts(@Nullable List<@Nullable T> values, Function<T, @Nullable String> text) {
        return Optional.ofNullable(values).stream()
                .flatMap(List::stream)
                .limit(LISTED_MAX)
                .filter(Objects::nonNull)
                .map(text)
                .filter(Objects::nonNull);
    }

    private static Claims person(Contact contact, Instant now) {
        ClaimsBuilder claims = claims(now, contact.validDate(), contact.lastUpdatedDate())
                .add(ProfileField.FIRST_NAME, contact.firstName())
                .add(ProfileField.LAST_NAME, contact.lastName())
                .add(ProfileField.LOCATION, place(contact.city(), contact.state(), contact.country()))
                .add(ProfileField.EXPERIENCE, years(contact.yearsOfExperience()))
                .add(ProfileField.ALTERNATIVE_EMAILS, contact.supplementalEmail());
        texts(contact.emailAlt(), Alternative::value)
                .forEach(email -> claims.add(ProfileField.ALTERNATIVE_EMAILS, email));
        texts(contact.techSkills(), Skill::name).forEach(skill -> claims.add(ProfileField.SKILLS, skill));
        numbers(contact).findFirst().ifPresent(number -> claims.add(ProfileField.PHONE, number));
        texts(contact.externalUrls(), Page::url)
                .filter(url -> url.indexOf('/') >= 0) // a mere name could be one on any network
                .forEach(url -> claims.add(ProfileField.LINKEDIN_URL, url)
                        .add(ProfileField.TWITTER, url)
                        .add(ProfileField.GITHUB, url)
                        .add(ProfileField.FACEBOOK, url));
        return claims.build();
    }

    private static Claims work(Contact contact, Instant now) {
        Company company = contact.company();
        return claims(now, contact.validDate(), contact.lastUpdatedDate())
                .add(ProfileField.EMAIL, contact.email())
                .add(ProfileField.TITLE, contact.jobTitle())
                .add(ProfileField.COMPANY, company == null ? null : company.name())
                .build();
    }

    /** The person's own that may be called, the best first: a flag is of all numbers of its kind. */
    private static Stream<String> numbers(Contact contact) {
        return Stream.concat(
                numbers(contact.mobilePhoneDoNotCall(), contact.mobilePhone(), contact.mobilePhoneAlt()),
                numbers(contact.directPhoneDoNotCall(), contact.phone(), contact.directPhoneAlt()));
    }

    private static Stream<String> numbers(
            @Nullable String doNotCall, @Nullable String number, @Nullable List<@Nullable Alternative> more) {
        return doNotCall == null || doNotCall.equals("false")
                ? Stream.concat(Stream.ofNullable(Strings.emptyToNull(number)), texts(more, Alternative::value))
                : Stream.empty();
    }

    private static String place(@Nullable String... parts) {
        return Joiner.on(", ")
                .join(Stream.of(parts)
                        .filter(part -> !Strings.isNullOrEmpty(part))
                        .toList());
    }

    private static @Nullable String years(@Nullable String said) {
        if (said == null || !said.matches("[0-9]{1,3}")) {
            return said;
        }
        return said + (said.equals("1") ? " year" : " years");
    }

    /** As of the latest of these days that is not to come; of now, if there is none. */
    private static ClaimsBuilder claims(Instant now, @Nullable String... dates) {
        Instant observedAt = Stream.of(dates)
                .flatMap(date -> day(date).stream())
                .filter(day -> !day.isAfter(now))
                .max(Instant::compareTo)
                .orElse(now);
        return new ClaimsBuilder(SourceId.of(ZoomInfoSource.ID), observedAt);
    }

    private static Optional<Instant> day(@Nullable String date) {
        if (date == null || date.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(date.substring(0, DATE_LENGTH));
            return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }
}
