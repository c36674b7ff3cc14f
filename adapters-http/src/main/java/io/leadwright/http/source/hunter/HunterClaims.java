package io.leadwright.http.source.hunter;

import com.google.common.base.MoreObjects;
import io.leadwright.http.source.hunter.HunterWire.Address;
import io.leadwright.http.source.hunter.HunterWire.Category;
import io.leadwright.http.source.hunter.HunterWire.Company;
import io.leadwright.http.source.hunter.HunterWire.Employment;
import io.leadwright.http.source.hunter.HunterWire.Metrics;
import io.leadwright.http.source.hunter.HunterWire.Name;
import io.leadwright.http.source.hunter.HunterWire.Page;
import io.leadwright.http.source.hunter.HunterWire.Person;
import io.leadwright.http.source.hunter.HunterWire.Verification;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Hunter knows, as claims of when it saw it. Pure. */
final class HunterClaims {

    private static final int DATE_LENGTH = 10;
    private static final Name NO_NAME = new Name(null, null);
    private static final Employment NO_JOB = new Employment(null, null);
    private static final Metrics NO_METRICS = new Metrics(null, null);
    private static final Verification NO_VERIFICATION = new Verification(null, null);

    private final SourceId source;

    HunterClaims(SourceId source) {
        this.source = source;
    }

    /** Of a person. */
    Claims of(@Nullable Person person, Instant now) {
        if (person == null) {
            return Claims.none();
        }
        Name name = MoreObjects.firstNonNull(person.name(), NO_NAME);
        Employment job = MoreObjects.firstNonNull(person.employment(), NO_JOB);
        return new ClaimsBuilder(source, day(person.indexedAt(), now).orElse(now))
                .add(ProfileField.FIRST_NAME, name.givenName())
                .add(ProfileField.LAST_NAME, name.familyName())
                .add(ProfileField.EMAIL, person.email())
                .add(ProfileField.PHONE, person.phone())
                .add(ProfileField.LINKEDIN_URL, linkedin(person.linkedin()))
                .add(ProfileField.COMPANY, job.name())
                .add(ProfileField.TITLE, job.title())
                .add(ProfileField.LOCATION, person.location())
                .add(ProfileField.BIO, person.bio())
                .add(ProfileField.TWITTER, handle(person.twitter()))
                .add(ProfileField.GITHUB, handle(person.github()))
                .add(ProfileField.FACEBOOK, handle(person.facebook()))
                .build();
    }

    /** Of a company. */
    Claims of(@Nullable Company company, Instant now) {
        if (company == null) {
            return Claims.none();
        }
        Category category = company.category();
        Metrics metrics = MoreObjects.firstNonNull(company.metrics(), NO_METRICS);
        return new ClaimsBuilder(source, day(company.indexedAt(), now).orElse(now))
                .add(ProfileField.COMPANY_NAME, company.name())
                .add(ProfileField.COMPANY_WEBSITE, company.domain())
                .add(ProfileField.COMPANY_INDUSTRY, category == null ? null : category.industry())
                .add(
                        ProfileField.COMPANY_SIZE,
                        metrics.employees() == null ? metrics.employeesRange() : metrics.employees())
                .add(ProfileField.COMPANY_DESCRIPTION, company.description())
                .add(ProfileField.COMPANY_FOUNDED, company.foundedYear())
                .add(ProfileField.COMPANY_HEADQUARTERS, company.location())
                .build();
    }

    /** Of an address that was found. The names in it are those that were asked for, and so say nothing. */
    Claims of(Address address, Instant now) {
        Instant seen = each(address.sources())
                .flatMap(sighting -> day(sighting.lastSeenOn(), now).stream())
                .max(Comparator.naturalOrder())
                .orElse(now);
        Verification verification = MoreObjects.firstNonNull(address.verification(), NO_VERIFICATION);
        ClaimsBuilder email = new ClaimsBuilder(
                        source, day(verification.date(), now).orElse(seen))
                .add(ProfileField.EMAIL, address.email());
        if (email.build().all().isEmpty()) {
            return Claims.none();
        }
        return email.add(ProfileField.EMAIL_STATUS, status(address, verification))
                .build()
                .with(new ClaimsBuilder(source, seen)
                        .add(ProfileField.TITLE, address.position())
                        .add(ProfileField.TWITTER, address.twitter())
                        .add(ProfileField.LINKEDIN_URL, address.linkedinUrl())
                        .add(ProfileField.PHONE, address.phoneNumber())
                        .add(ProfileField.COMPANY, address.company())
                        .build());
    }

    /** Of an address that was tried. */
    Claims of(Verification verdict, Instant now) {
        return new ClaimsBuilder(source, now)
                .add(ProfileField.EMAIL_STATUS, verdict.status())
                .build();
    }

    /** A score is no status: Hunter itself advises to verify what it is not sure of. */
    private static String status(Address address, Verification verification) {
        String said = verification.status();
        if (said != null) {
            return said;
        }
        return "true".equals(address.acceptAll()) ? "accept_all" : "unverified";
    }

    /** Written with and without the path that it has on LinkedIn. */
    private static @Nullable String linkedin(@Nullable Page page) {
        String handle = handle(page);
        return handle == null
                ? null
                : "https://www.linkedin.com/" + (handle.indexOf('/') < 0 ? "in/" + handle : handle);
    }

    private static @Nullable String handle(@Nullable Page page) {
        return page == null ? null : page.handle();
    }

    private static Optional<Instant> day(@Nullable String text, Instant now) {
        try {
            return Optional.ofNullable(text)
                    .filter(date -> date.length() >= DATE_LENGTH)
                    .map(date -> LocalDate.parse(date.substring(0, DATE_LENGTH))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant())
                    .filter(day -> !day.isAfter(now));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static <T> Stream<T> each(@Nullable List<@Nullable T> list) {
        return MoreObjects.firstNonNull(list, List.<@Nullable T>of()).stream().flatMap(Stream::ofNullable);
    }
}
