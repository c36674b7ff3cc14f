package io.leadwright.http.source.apollo;

import com.google.common.base.Joiner;
import com.google.common.base.MoreObjects;
import io.leadwright.http.source.apollo.ApolloWire.Company;
import io.leadwright.http.source.apollo.ApolloWire.Contact;
import io.leadwright.http.source.apollo.ApolloWire.Deferred;
import io.leadwright.http.source.apollo.ApolloWire.Email;
import io.leadwright.http.source.apollo.ApolloWire.Job;
import io.leadwright.http.source.apollo.ApolloWire.Person;
import io.leadwright.http.source.apollo.ApolloWire.Phone;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Apollo knows, as claims. Pure. */
final class ApolloClaims {

    private static final Joiner PLACE = Joiner.on(", ").skipNulls();
    private static final int DATE_LENGTH = 10;
    private static final int MORE_EMAILS_MAX = 20;
    /** Instead of an address that is not paid for; its status may be {@code verified} all the same. */
    private static final String LOCKED = "email_not_unlocked@";

    private static final String COMPANY_PHONE = "work_hq";
    /** Such as {@code not_found} and {@code no_status}. */
    private static final String NOT_LISTED = "no";

    private final SourceId source;

    ApolloClaims(SourceId source) {
        this.source = source;
    }

    /** Of a person and the company they work for. */
    Claims of(@Nullable Person person, Instant now) {
        ClaimsBuilder claims = new ClaimsBuilder(source, now);
        if (person != null) {
            addPerson(claims, person);
            addEmail(claims, person.email(), person.emailStatus());
            claims.addAll(ProfileField.ALTERNATIVE_EMAILS, moreEmails(person));
            addPhone(claims, person.contact());
            claims.add(ProfileField.EXPERIENCE, experience(person.employmentHistory(), now));
            Company company = person.organization();
            claims.add(ProfileField.COMPANY, company == null ? null : company.name());
            addCompany(claims, company);
        }
        return claims.build();
    }

    /** Of a company alone. */
    Claims of(@Nullable Company company, Instant now) {
        ClaimsBuilder claims = new ClaimsBuilder(source, now);
        addCompany(claims, company);
        return claims.build();
    }

    /** Of how a person is reached, which came later. */
    Claims of(Deferred result, Instant now) {
        ClaimsBuilder claims = new ClaimsBuilder(source, now);
        each(result.people()).findFirst().ifPresent(contact -> {
            addPhone(claims, contact);
            each(contact.emails()).findFirst().ifPresent(email -> addEmail(claims, email.email(), email.emailStatus()));
        });
        return claims.build();
    }

    private static void addPerson(ClaimsBuilder claims, Person person) {
        claims.add(ProfileField.FIRST_NAME, person.firstName())
                .add(ProfileField.LAST_NAME, person.lastName())
                .add(ProfileField.LINKEDIN_URL, person.linkedinUrl())
                .add(ProfileField.TITLE, person.title())
                .add(ProfileField.LOCATION, PLACE.join(person.city(), person.state(), person.country()))
                .add(ProfileField.BIO, person.headline())
                .add(ProfileField.TWITTER, person.twitterUrl())
                .add(ProfileField.GITHUB, person.githubUrl())
                .add(ProfileField.FACEBOOK, person.facebookUrl());
    }

    /** The status is that of the address: without one it says nothing. */
    private static void addEmail(ClaimsBuilder claims, @Nullable String email, @Nullable String status) {
        if (email != null && !isLocked(email)) {
            claims.add(ProfileField.EMAIL, email).add(ProfileField.EMAIL_STATUS, status);
        }
    }

    private static List<String> moreEmails(Person person) {
        Contact contact = person.contact();
        Stream<String> saved = contact == null
                ? Stream.empty()
                : each(contact.contactEmails()).map(Email::email).flatMap(Stream::ofNullable);
        return Stream.concat(saved, each(person.personalEmails()))
                .filter(email -> !email.equals(person.email()) && !isLocked(email))
                .distinct()
                .limit(MORE_EMAILS_MAX)
                .toList();
    }

    private static boolean isLocked(String email) {
        return email.strip().startsWith(LOCKED);
    }

    /** Only the person's own that may be called: the company's is not theirs, though Apollo may list it with them. */
    private static void addPhone(ClaimsBuilder claims, @Nullable Contact contact) {
        if (contact != null) {
            Set<String> others = each(contact.phoneNumbers())
                    .filter(phone -> isCompanys(phone) || isNotToBeCalled(phone))
                    .flatMap(phone -> Stream.ofNullable(dialled(phone)))
                    .collect(Collectors.toSet());
            Stream<String> listed = each(contact.phoneNumbers()).flatMap(phone -> Stream.ofNullable(dialled(phone)));
            Stream.concat(Stream.ofNullable(contact.sanitizedPhone()), listed)
                    .filter(number -> !others.contains(number))
                    .findFirst()
                    .ifPresent(number -> claims.add(ProfileField.PHONE, number));
        }
    }

    private static boolean isCompanys(Phone phone) {
        return COMPANY_PHONE.equals(either(phone.type(), phone.typeCd()));
    }

    /** On a register of those who do not want calls, for all that is known: nobody documents what the status can be. */
    private static boolean isNotToBeCalled(Phone phone) {
        String status = either(phone.dncStatus(), phone.dncStatusCd());
        return status != null && !status.isEmpty() && !status.startsWith(NOT_LISTED);
    }

    private static @Nullable String dialled(Phone phone) {
        return phone.sanitizedNumber() == null ? phone.rawNumber() : phone.sanitizedNumber();
    }

    /** From the first day of the earliest job until now; Apollo has no number of its own. */
    private static @Nullable String experience(@Nullable List<@Nullable Job> jobs, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return each(jobs)
                .filter(job -> job.degree() == null)
                .flatMap(job -> date(job.startDate()).stream())
                .filter(start -> !start.isAfter(today))
                .min(Comparator.naturalOrder())
                .map(first -> ChronoUnit.YEARS.between(first, today) + " years")
                .orElse(null);
    }

    private static void addCompany(ClaimsBuilder claims, @Nullable Company company) {
        if (company != null) {
            claims.add(ProfileField.COMPANY_NAME, company.name())
                    .add(ProfileField.COMPANY_WEBSITE, either(company.websiteUrl(), company.primaryDomain()))
                    .add(ProfileField.COMPANY_INDUSTRY, company.industry())
                    .add(ProfileField.COMPANY_SIZE, company.estimatedNumEmployees())
                    .add(ProfileField.COMPANY_DESCRIPTION, either(company.shortDescription(), company.seoDescription()))
                    .add(ProfileField.COMPANY_FOUNDED, company.foundedYear())
                    .add(
                            ProfileField.COMPANY_HEADQUARTERS,
                            either(
                                    company.rawAddress(),
                                    PLACE.join(company.city(), company.state(), company.country())));
        }
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return text == null || text.length() < DATE_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static <T> Stream<T> each(@Nullable List<@Nullable T> list) {
        return MoreObjects.firstNonNull(list, List.<@Nullable T>of()).stream().flatMap(Stream::ofNullable);
    }
}
