package io.leadwright.http.source.gleif;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.PastTime;
import io.leadwright.http.source.gleif.GleifWire.Address;
import io.leadwright.http.source.gleif.GleifWire.Entity;
import io.leadwright.http.source.gleif.GleifWire.LeiRecord;
import io.leadwright.http.source.gleif.GleifWire.Registration;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a record of GLEIF's claims. Pure. */
final class GleifClaims {

    static final ImmutableSet<ProfileField<?>> FIELDS = ImmutableSet.of(
            ProfileField.COMPANY_LEGAL_NAME,
            ProfileField.COMPANY_LEI,
            ProfileField.COMPANY_REGISTRATION_NUMBER,
            ProfileField.COMPANY_REGISTERED_ON,
            ProfileField.COMPANY_HEADQUARTERS);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Of ISO 3166-2, behind the country: where they are what everybody calls the region by. */
    private static final Pattern REGION_BY_LETTERS = Pattern.compile("(?:US|CA)-([A-Z]{2})");

    private GleifClaims() {}

    /** Of a company, as of when its record was last changed. */
    static Claims of(LeiRecord company, Entity entity, Instant now) {
        return new ClaimsBuilder(SourceId.of(GleifSource.ID), observedAt(company.registration(), now))
                .add(ProfileField.COMPANY_LEGAL_NAME, GleifReading.name(entity))
                .add(ProfileField.COMPANY_LEI, company.lei())
                .add(ProfileField.COMPANY_REGISTRATION_NUMBER, entity.registeredAs())
                .add(ProfileField.COMPANY_REGISTERED_ON, entity.creationDate())
                .add(ProfileField.COMPANY_HEADQUARTERS, place(entity.headquartersAddress()))
                .build();
    }

    private static Instant observedAt(@Nullable Registration registration, Instant now) {
        return Optional.ofNullable(registration)
                .flatMap(known -> PastTime.of(known.lastUpdateDate(), now))
                .orElse(now);
    }

    /** The country spelt out: behind a city alone, {@code DE} would be Delaware. */
    private static @Nullable String place(@Nullable Address address) {
        if (address == null) {
            return null;
        }
        String region = Optional.ofNullable(address.region())
                .map(REGION_BY_LETTERS::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .orElse(null);
        String country = Optional.ofNullable(address.country())
                .filter(code -> COUNTRY.matcher(code).matches())
                .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH))
                .orElse(null);
        return Joiner.on(", ").skipNulls().join(address.city(), region, country);
    }
}
