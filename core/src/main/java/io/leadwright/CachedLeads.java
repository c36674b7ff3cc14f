package io.leadwright;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.DeleteResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.PatchResult;
import io.leadwright.lead.UpsertResult;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Leads whose pages are kept for a while, for lists that are looked at again and again. One lead, and the leads of a stream, are
 * always read anew. Thread-safe.
 *
 * <pre>{@code
 * Leads leads = CachedLeads.of(book.leads(), InstantSource.system());
 * }</pre>
 *
 * <p>One will do for all threads; each account has its own. Whatever is written through it is in every page asked for afterwards. What is written <em>in any other way</em> is not: by
 * another process, by {@link Bulk}, {@link Duplicates}, an enrichment or a run, or through other leads of the same book. Such a
 * change may be missing from a page for as long as pages are kept, and one page may have it when the next one has not. A host
 * that writes so itself calls {@link #forget} when it has; where others write and nobody may see an old page, keep none.
 *
 * <p>Not for a host's own transactions, whose outcome it does not see: within them read and write the leads themselves, and call
 * {@link #forget} behind their end. Nor of a book that may be {@linkplain LeadBook#staleUpTo late}: it would be late for longer.
 */
public final class CachedLeads implements Leads {

    /** How long pages are kept unless said otherwise. */
    public static final Duration KEPT = Duration.ofMinutes(5);

    /** Of how many leads pages are kept unless said otherwise. */
    public static final long LEADS_MAX = 10_000;

    private final Leads leads;
    private final Cache<Key, Page<Lead>> pages;
    private long writes;

    private CachedLeads(Leads leads, Cache<Key, Page<Lead>> pages) {
        this.leads = leads;
        this.pages = pages;
    }

    /** Of these leads: pages for {@link #KEPT}, with at most {@link #LEADS_MAX} leads in all of them together. */
    public static CachedLeads of(Leads leads, InstantSource clock) {
        return of(leads, clock, KEPT, LEADS_MAX);
    }

    /**
     * Of these leads.
     *
     * @param clock a time that is set back keeps them for so much longer
     * @param kept how long pages are kept
     * @param leadsMax how many leads there are in all kept pages together, a page counting one itself; who was not asked for
     *     longest goes first
     * @throws IllegalArgumentException if one of them is not above 0
     */
    public static CachedLeads of(Leads leads, InstantSource clock, Duration kept, long leadsMax) {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("kept: must be above 0, is " + kept);
        }
        if (leadsMax < 1) {
            throw new IllegalArgumentException("leadsMax: must be above 0, is " + leadsMax);
        }
        Cache<Key, Page<Lead>> pages = CacheBuilder.newBuilder()
                .ticker(ticker(clock))
                .expireAfterWrite(kept)
                .concurrencyLevel(1) // else each part of the cache has a share of the leads only, too few for a page
                .maximumWeight(leadsMax)
                .weigher((Key key, Page<Lead> page) -> page.items().size() + 1)
                .build();
        return new CachedLeads(leads, pages);
    }

    private static Ticker ticker(InstantSource clock) {
        return new Ticker() {
            @Override
            public long read() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000 + now.getNano(); // may wrap: only differences count
            }
        };
    }

    /**
     * What is asked for.
     *
     * @param query the hash of its canonical text, which may be long and have a person's words in it
     * @param writes how much had been written: a page that was read meanwhile is kept under a key that nobody asks for any more
     */
    private record Key(HashCode query, PageRequest request, long writes) {}

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        HashCode hash = Hashing.sha256().hashUnencodedChars(query.canonical());
        Key key = new Key(hash, request, writes());
        Page<Lead> known = pages.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Page<Lead> page = leads.page(query, request);
        pages.put(key, page);
        return page;
    }

    /** Keeps nothing of what was read so far: something was written in another way. */
    public void forget() {
        synchronized (this) {
            writes++;
        }
        pages.invalidateAll();
    }

    private synchronized long writes() {
        return writes;
    }

    /** Whatever came of it: of a write that failed nobody knows. */
    private <R> R written(Supplier<R> write) {
        try {
            return write.get();
        } finally {
            forget();
        }
    }

    @Override
    public AddResult add(NewLead lead) {
        return written(() -> leads.add(lead));
    }

    @Override
    public UpsertResult upsert(NewLead lead) {
        return written(() -> leads.upsert(lead));
    }

    @Override
    public PatchResult patch(LeadId id, LeadPatch patch) {
        return written(() -> leads.patch(id, patch));
    }

    @Override
    public DeleteResult delete(LeadId id) {
        return written(() -> leads.delete(id));
    }

    @Override
    public DeleteResult delete(LeadId id, long version) {
        return written(() -> leads.delete(id, version));
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        return leads.get(id);
    }

    @Override
    public Stream<Lead> stream(LeadQuery query) {
        return leads.stream(query);
    }
}
