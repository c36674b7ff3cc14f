package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many leads were found by the latest searches, and by conditions on rows beside the leads: counting is what a common one costs;
 * and which, where they were few, since finding them is what a rare one costs. Thread-safe.
 *
 * <p>A total counts for the version of its account that it was counted at, whoever wrote and through whatever connection or
 * process: the version is read in the transaction that reads the page. So the price is reading a number with each page, and
 * raising it with each write that touches a search; a thousand searches are remembered, words and all, for as long as
 * the storage is open, and what a hundred of them found, in at most three megabytes.
 */
final class SearchTotals {

    private static final int REMEMBERED_MAX = 1_000;
    private static final int FOUND_REMEMBERED_MAX = 100;

    /** Of a search that found more it is not remembered which. */
    private static final int FOUND_MAX = 2_000;

    private final Map<Search, Total> totals = latest(REMEMBERED_MAX);
    private final Map<Search, Total> found = latest(FOUND_REMEMBERED_MAX);

    /** What was found, if that is known. The parts must be {@linkplain FilterParts#areTexts of texts}. */
    synchronized Optional<Total> get(SearchAccount account, FilterParts parts) {
        Search search = new Search(account.account(), account.number(), parts);
        return Optional.ofNullable(found.get(search))
                .filter(total -> total.version == account.version())
                .or(() -> Optional.ofNullable(totals.get(search)))
                .filter(total -> account.isKnown() && total.version == account.version());
    }

    /** How many leads have such rows, if that is known as far as they are counted. */
    synchronized Optional<Long> get(SearchAccount account, SideRows rows) {
        return Optional.ofNullable(totals.get(new Search(account.account(), account.number(), rows)))
                .filter(total -> total.version == account.sideVersion())
                .map(Total::leads);
    }

    /** Remembers that so many are found by such parts. */
    synchronized void put(SearchAccount account, FilterParts parts, long leads) {
        if (account.isKnown()) {
            Search search = new Search(account.account(), account.number(), parts);
            totals.put(search, new Total(account.version(), leads, Optional.empty()));
        }
    }

    /** Remembers that so many leads have such rows. */
    synchronized void put(SearchAccount account, SideRows rows, long leads) {
        Search search = new Search(account.account(), account.number(), rows);
        totals.put(search, new Total(account.sideVersion(), leads, Optional.empty()));
    }

    /** Remembers that these are found by such parts, if they are few. */
    synchronized void put(SearchAccount account, FilterParts parts, SeqSelect.Found few) {
        if (account.isKnown() && few.leads() <= FOUND_MAX) {
            Search search = new Search(account.account(), account.number(), parts);
            found.put(search, new Total(account.version(), few.leads(), Optional.of(few)));
        }
    }

    private static Map<Search, Total> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Search, Total> eldest) {
                return size() > most;
            }
        };
    }

    /** What was looked for: {@link FilterParts} or {@link SideRows}. */
    private record Search(AccountId account, long number, Record counted) {}

    /**
     * What was found.
     *
     * @param version of the account, at which it was
     * @param found which, if that is remembered
     */
    record Total(long version, long leads, Optional<SeqSelect.Found> found) {}
}
