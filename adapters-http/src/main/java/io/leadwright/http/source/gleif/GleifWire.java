package io.leadwright.http.source.gleif;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What GLEIF answers, as far as it is read; nothing is sure to be there. */
final class GleifWire {

    private GleifWire() {}

    record Page(@Nullable List<@Nullable Item> data) {}

    record Item(@Nullable LeiRecord attributes) {}

    record LeiRecord(
            @Nullable String lei,
            @Nullable Entity entity,
            @Nullable Registration registration) {}

    record Entity(
            @Nullable Name legalName,
            @Nullable Address headquartersAddress,
            @Nullable String registeredAs,
            @Nullable String category,
            @Nullable String status,
            @Nullable String creationDate) {}

    record Name(@Nullable String name) {}

    record Address(
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {}

    record Registration(@Nullable String status, @Nullable String lastUpdateDate) {}
}
