package io.leadwright.http.source.secedgar;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** What EDGAR answers, as far as it is read; nothing is sure to be there. */
final class SecEdgarWire {

    private SecEdgarWire() {}

    /** All who are traded, under keys that say nothing. */
    static final class Tickers extends LinkedHashMap<String, @Nullable Ticker> {
        private static final long serialVersionUID = 1;
    }

    /** @param cikStr a number, in spite of its name */
    record Ticker(@Nullable String cikStr, @Nullable String title) {}

    record Company(
            @Nullable String name,
            @Nullable String sicDescription,
            @Nullable Addresses addresses) {}

    record Addresses(@Nullable Address business) {}

    record Address(
            @Nullable String city,
            @Nullable String stateOrCountry,
            @Nullable String stateOrCountryDescription) {}
}
