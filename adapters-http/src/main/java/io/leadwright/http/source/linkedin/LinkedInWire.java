package io.leadwright.http.source.linkedin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What LinkedIn answers about organisations, as far as it is read; nothing is sure to be there. */
final class LinkedInWire {

    private LinkedInWire() {}

    record Organizations(@Nullable List<@Nullable Organization> elements) {}

    /** @param staffCountRange said to administrators of the page alone, as are the description and the founding */
    record Organization(
            @Nullable String localizedName,
            @Nullable String localizedWebsite,
            @Nullable String localizedDescription,
            @Nullable String staffCountRange,
            @Nullable Day foundedOn,
            @Nullable List<@Nullable Location> locations) {}

    record Day(@Nullable String year) {}

    record Location(@Nullable String locationType, @Nullable Address address) {}

    record Address(
            @Nullable String city,
            @Nullable String geographicArea,
            @Nullable String country) {}

    record Problem(@Nullable String serviceErrorCode) {}
}
