package io.leadwright.http.source.crunchbase;

import com.google.common.base.MoreObjects;
import io.leadwright.http.source.PastTime;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Day;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Identifier;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Link;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Money;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Organization;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Person;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Crunchbase knows, as claims of when it last changed, each with the link that the licence asks for. Pure.
 *
 * @param now when the response was there
 */
record CrunchbaseClaims(Instant now) {

    private static final int DATE_LENGTH = 10;
    private static final List<String> SMALL_TO_LARGE = List.of("city", "region", "country");
    /** Cents count for nothing. */
    private static final Pattern DOLLARS = Pattern.compile("([0-9]{1,18})(?:\\.[0-9]+)?");

    Claims ofCompany(Organization company, String permalink) {
        Instant changed = PastTime.of(company.updatedAt(), now).orElse(now);
        return claims(changed, "organization", permalink)
                .add(ProfileField.COMPANY_NAME, value(company.identifier()))
                .add(ProfileField.COMPANY_LEGAL_NAME, company.legalName())
                .add(ProfileField.COMPANY_WEBSITE, company.websiteUrl())
                .add(
                        ProfileField.COMPANY_INDUSTRY,
                        each(company.categories())
                                .flatMap(category -> Stream.ofNullable(value(category)))
                                .findFirst()
                                .orElse(null))
                .add(ProfileField.COMPANY_SIZE, company.numEmployeesEnum())
                .add(ProfileField.COMPANY_DESCRIPTION, company.shortDescription())
                .add(ProfileField.COMPANY_FOUNDED, founded(company.foundedOn()))
                .add(ProfileField.COMPANY_HEADQUARTERS, place(company.locationIdentifiers()))
                .add(ProfileField.COMPANY_FUNDING, dollars(company.fundingTotal()))
                .build()
                .with(claims(day(company.valuationDate()).orElse(changed), "organization", permalink)
                        .add(ProfileField.COMPANY_VALUATION, dollars(company.valuation()))
                        .build());
    }

    /** The names in it are those that were asked for, and so say nothing. */
    Claims ofPerson(Person person, String permalink) {
        String bio = person.description() == null ? person.shortDescription() : person.description();
        return claims(PastTime.of(person.updatedAt(), now).orElse(now), "person", permalink)
                .add(ProfileField.TITLE, person.primaryJobTitle())
                .add(ProfileField.COMPANY, value(person.primaryOrganization()))
                .add(ProfileField.LOCATION, place(person.locationIdentifiers()))
                .add(ProfileField.BIO, bio)
                .add(ProfileField.LINKEDIN_URL, url(person.linkedin()))
                .add(ProfileField.TWITTER, url(person.twitter()))
                .add(ProfileField.FACEBOOK, url(person.facebook()))
                .build();
    }

    static <T> Stream<T> each(@Nullable List<@Nullable T> list) {
        return MoreObjects.firstNonNull(list, List.<@Nullable T>of()).stream().flatMap(Stream::ofNullable);
    }

    private static ClaimsBuilder claims(Instant observedAt, String kind, String permalink) {
        return new ClaimsBuilder(CrunchbaseSource.ID, observedAt)
                .attributedTo("Crunchbase: https://www.crunchbase.com/" + kind + "/" + permalink);
    }

    private Optional<Instant> day(@Nullable String text) {
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

    /** A date of no precision is only a place for one. */
    private static @Nullable String founded(@Nullable Day day) {
        return day == null || "none".equals(day.precision()) ? null : day.value();
    }

    private static @Nullable String dollars(@Nullable Money money) {
        if (money == null || money.valueUsd() == null) {
            return null;
        }
        Matcher number = DOLLARS.matcher(money.valueUsd());
        return number.matches() ? number.group(1) : null;
    }

    private static String place(@Nullable List<@Nullable Identifier> places) {
        return SMALL_TO_LARGE.stream()
                .flatMap(type -> each(places)
                        .filter(place -> type.equals(place.locationType()))
                        .limit(1))
                .flatMap(place -> Stream.ofNullable(place.value()))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String value(@Nullable Identifier identifier) {
        return identifier == null ? null : identifier.value();
    }

    private static @Nullable String url(@Nullable Link link) {
        return link == null ? null : link.value();
    }
}
