package io.leadwright.http.source.clearbit;

import com.google.common.base.MoreObjects;
import io.leadwright.http.source.PastTime;
import io.leadwright.http.source.clearbit.ClearbitWire.Category;
import io.leadwright.http.source.clearbit.ClearbitWire.Company;
import io.leadwright.http.source.clearbit.ClearbitWire.Employment;
import io.leadwright.http.source.clearbit.ClearbitWire.Metrics;
import io.leadwright.http.source.clearbit.ClearbitWire.Name;
import io.leadwright.http.source.clearbit.ClearbitWire.Page;
import io.leadwright.http.source.clearbit.ClearbitWire.Person;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Clearbit knows, as claims of when it was last looked at. Pure.
 *
 * @param now when the response was there
 */
record ClearbitClaims(Instant now) {

    private static final String PERSON_ON_LINKEDIN = "in/";
    private static final Name NO_NAME = new Name(null, null);
    private static final Employment NO_JOB = new Employment(null, null);
    private static final Metrics NO_METRICS = new Metrics(null, null);

    /** Of a person; none of one who was matched by less than their address. */
    Claims of(@Nullable Person person) {
        if (person == null || person.isFuzzy()) {
            return Claims.none();
        }
        Name name = MoreObjects.firstNonNull(person.name(), NO_NAME);
        Employment job = MoreObjects.firstNonNull(person.employment(), NO_JOB);
        return claims(person.indexedAt())
                .add(ProfileField.FIRST_NAME, name.givenName())
                .add(ProfileField.LAST_NAME, name.familyName())
                .add(ProfileField.EMAIL, person.email())
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

    /** Of a company; none of one at which anybody has a mailbox. */
    Claims of(@Nullable Company company) {
        if (company == null || "true".equals(company.emailProvider())) {
            return Claims.none();
        }
        Category category = company.category();
        Metrics metrics = MoreObjects.firstNonNull(company.metrics(), NO_METRICS);
        return claims(company.indexedAt())
                .add(ProfileField.COMPANY_NAME, company.name())
                .add(ProfileField.COMPANY_LEGAL_NAME, company.legalName())
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

    private ClaimsBuilder claims(@Nullable String indexedAt) {
        return new ClaimsBuilder(ClearbitSource.ID, PastTime.of(indexedAt, now).orElse(now));
    }

    private static @Nullable String linkedin(@Nullable Page page) {
        String handle = handle(page);
        return handle != null && handle.startsWith(PERSON_ON_LINKEDIN) ? "https://www.linkedin.com/" + handle : null;
    }

    private static @Nullable String handle(@Nullable Page page) {
        return page == null ? null : page.handle();
    }
}
