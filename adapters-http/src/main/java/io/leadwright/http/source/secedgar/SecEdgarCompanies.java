package io.leadwright.http.source.secedgar;

import com.google.common.collect.ImmutableSetMultimap;
import io.leadwright.http.source.ExactCompany;
import io.leadwright.http.source.secedgar.SecEdgarWire.Ticker;
import io.leadwright.http.source.secedgar.SecEdgarWire.Tickers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Those whose shares are traded, found by their names. Immutable and thread-safe. */
final class SecEdgarCompanies {

    private static final Pattern CIK = Pattern.compile("[0-9]{1,10}");

    private final ImmutableSetMultimap<String, Filer> byName;

    private SecEdgarCompanies(ImmutableSetMultimap<String, Filer> byName) {
        this.byName = byName;
    }

    /**
     * One who files; with several kinds of shares it is listed as often.
     *
     * @param cik ten digits
     */
    private record Filer(String name, String cik) {}

    /** Of the file of tickers; what has no name or no number in it is left out. */
    static SecEdgarCompanies of(Tickers tickers) {
        ImmutableSetMultimap.Builder<String, Filer> byName = ImmutableSetMultimap.builder();
        for (Ticker ticker : tickers.values()) {
            String name = ticker == null ? null : ticker.title();
            String cik = ticker == null ? null : ticker.cikStr();
            if (name != null && cik != null && CIK.matcher(cik).matches()) {
                ExactCompany.key(name)
                        .ifPresent(key -> byName.put(key, new Filer(name, "0".repeat(10 - cik.length()) + cik)));
            }
        }
        return new SecEdgarCompanies(byName.build());
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** The number of the one company of this name. */
    Optional<String> cik(String name) {
        return ExactCompany.key(name)
                .flatMap(key -> ExactCompany.of(name, byName.get(key), Filer::name))
                .map(Filer::cik);
    }
}
