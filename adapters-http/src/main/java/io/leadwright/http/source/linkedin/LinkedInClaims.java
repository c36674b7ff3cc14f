package io.leadwright.http.source.linkedin;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import io.leadwright.http.source.linkedin.LinkedInWire.Address;
import io.leadwright.http.source.linkedin.LinkedInWire.Day;
import io.leadwright.http.source.linkedin.LinkedInWire.Location;
import io.leadwright.http.source.linkedin.LinkedInWire.Organization;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organisation's page on LinkedIn claims. Pure. */
final class LinkedInClaims {

    static final ImmutableSet<ProfileField<?>> FIELDS = ImmutableSet.of(
            ProfileField.COMPANY_NAME,
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_SIZE,
            ProfileField.COMPANY_DESCRIPTION,
            ProfileField.COMPANY_FOUNDED,
            ProfileField.COMPANY_HEADQUARTERS);

    private LinkedInClaims() {}

    /** Of an organisation; how many work at one of its places is not how many work there. */
    static Claims of(Organization organization, Instant now) {
        return new ClaimsBuilder(SourceId.of(LinkedInSource.ID), now)
                .add(ProfileField.COMPANY_NAME, organization.localizedName())
                .add(ProfileField.COMPANY_WEBSITE, organization.localizedWebsite())
                .add(ProfileField.COMPANY_SIZE, size(organization.staffCountRange()))
                .add(ProfileField.COMPANY_DESCRIPTION, organization.localizedDescription())
                .add(ProfileField.COMPANY_FOUNDED, year(organization.foundedOn()))
                .add(ProfileField.COMPANY_HEADQUARTERS, headquarters(organization))
                .build();
    }

    /** {@code SIZE_51_TO_200}, {@code SIZE_10001_OR_MORE}. */
    private static @Nullable String size(@Nullable String range) {
        return range == null ? null : range.replaceFirst("^SIZE_", "").replace('_', ' ');
    }

    private static @Nullable String year(@Nullable Day founded) {
        return founded == null ? null : founded.year();
    }

    private static @Nullable String headquarters(Organization organization) {
        return Optional.ofNullable(organization.locations()).stream()
                .flatMap(List::stream)
                .filter(location -> location != null && "HEADQUARTERS".equals(location.locationType()))
                .map(Location::address)
                .filter(address -> address != null)
                .map(LinkedInClaims::place)
                .findFirst()
                .orElse(null);
    }

    private static String place(Address address) {
        return Stream.of(address.city(), address.geographicArea(), address.country())
                .filter(part -> !Strings.isNullOrEmpty(part))
                .collect(Collectors.joining(", "));
    }
}
