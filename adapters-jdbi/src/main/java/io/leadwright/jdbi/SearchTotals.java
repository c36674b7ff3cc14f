package io.leadwright.jdbi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many leads were found by the latest searches: counting is what a common search costs. Thread-safe.
 *
 * <p>A total counts for the version of its account that it was counted at, whoever wrote and through whatever connection or
 * process: the version is read in the transaction that reads the page. So the price is reading a number with each page, and
 * raising it with each write that touches a search; a thousand searches are remembered, words and all, for as long as
 * the storage is open.
 */
final class SearchTotals {

    private static final int REMEMBERED_MAX = 1_000;

    private final Map<Search, Total> totals = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Search, Total> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    /** How many are found, if that is known. The match must be {@linkplain SearchMatch#isOfTexts of texts}. */
    synchronized OptionalLong get(SearchAccount account, SearchMatch match) {
        Total total = totals.get(new Search(account.number(), match));
        return total == null || total.version != account.version()
                ? OptionalLong.empty()
                : OptionalLong.of(total.leads);
    }

    /** Remembers that so many are found by such a match. */
    synchronized void put(SearchAccount account, SearchMatch match, long leads) {
        totals.put(new Search(account.number(), match), new Total(account.version(), leads));
    }

    private record Search(long account, SearchMatch match) {}

    private record Total(long version, long leads) {}
}
