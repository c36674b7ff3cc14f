package io.leadwright.enrich;

import com.google.common.collect.ImmutableMap;
import io.leadwright.lead.AccountId;
import io.leadwright.learn.LearningRules;
import io.leadwright.learn.Lineages;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.merge.Merger;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.Storage;
import io.leadwright.profile.SourceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The enrichment of all accounts, under the same rules and by the same sources. Thread-safe. */
public final class Enrichments implements AutoCloseable {

    private final EnrichmentRules rules;
    private final ImmutableMap<SourceId, EnrichmentSource> sources;
    private final CreditLedgers ledgers;
    private final Surroundings surroundings;
    private final Trusts trusts;
    private final Map<Object, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();

    /** By these rules and sources; the sources are the caller's to close. */
    public Enrichments(
            EnrichmentRules rules,
            Map<SourceId, EnrichmentSource> sources,
            CreditLedgers ledgers,
            Surroundings surroundings) {
        this.rules = rules;
        this.sources = ImmutableMap.copyOf(sources);
        this.ledgers = ledgers;
        this.surroundings = surroundings;
        this.trusts = new Trusts(learning(rules.learning(), this.sources), surroundings.clock());
    }

    /** The enrichment of an account. */
    public Enrichment of(AccountId account, Storage storage) {
        return new AccountEnrichment(new Desk(account, storage, ledgers.of(account, storage), this));
    }

    /** What a person's edits of an account's leads say of its sources. */
    public EditLabels labels(AccountId account, Storage storage) {
        return new EditLabels(new Desk(account, storage, ledgers.of(account, storage), this));
    }

    /** Merges by what an account knows of its sources at this moment. */
    public Merger merger(AccountId account, Storage storage) {
        return new Desk(account, storage, ledgers.of(account, storage), this).merger();
    }

    /** Which of an account's sources copy from one origin, as far as is declared or was learned. */
    public Lineages lineages(AccountId account, Storage storage) {
        return trusts.of(account, storage).lineages();
    }

    /** Waits for the answers that are under way to be written down, as long as a source may take. */
    @Override
    public void close() {
        CompletableFuture<?>[] left = underWay.values().toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(left).get(ledgerRules().deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException alsoOver) {
            // what was not written down by now is known to be lost
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins something on the executor. */
    <T> CompletableFuture<T> begin(Supplier<T> call) {
        CompletableFuture<T> future = CompletableFuture.supplyAsync(call, surroundings.executor());
        Object name = new Object();
        underWay.put(name, future);
        return future.whenComplete((result, failure) -> underWay.remove(name));
    }

    EnrichmentRules rules() {
        return rules;
    }

    LedgerRules ledgerRules() {
        return ledgers.rules();
    }

    LeadwrightListener listener() {
        return ledgers.listener();
    }

    Map<SourceId, EnrichmentSource> sources() {
        return sources;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Trusts trusts() {
        return trusts;
    }

    /** Sources that resell another's data are known to copy, unless the host says otherwise. */
    private static LearningRules learning(LearningRules rules, Map<SourceId, EnrichmentSource> sources) {
        Map<SourceId, String> origins = new LinkedHashMap<>();
        sources.forEach((id, source) -> {
            String own = source.profile().lineage();
            String told = rules.lineages().of(id);
            origins.put(id, told.equals(id.value()) ? own : told);
        });
        return rules.lineages(Lineages.of(origins));
    }
}
