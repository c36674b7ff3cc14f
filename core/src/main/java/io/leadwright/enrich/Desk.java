package io.leadwright.enrich;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.merge.Merger;
import io.leadwright.policy.WritePolicy;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.RunStore;
import io.leadwright.port.Storage;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the work of one account has at hand.
 *
 * @param account whose it is
 * @param storage where everything is kept
 * @param ledger what the account may spend
 * @param office what all accounts share
 */
record Desk(AccountId account, Storage storage, CreditLedger ledger, Enrichments office) {

    Instant now() {
        return office.surroundings().clock().instant();
    }

    EnrichmentRules rules() {
        return office.rules();
    }

    LedgerRules ledgerRules() {
        return office.ledgerRules();
    }

    Map<SourceId, EnrichmentSource> sources() {
        return office.sources();
    }

    EnrichmentSource source(SourceId id) {
        return Objects.requireNonNull(sources().get(id), () -> "no source is called " + id);
    }

    ClaimStore claims() {
        return storage.claims(account);
    }

    /** A policy that knows what the host has declared. */
    WritePolicy declared(WritePolicy policy) {
        return policy.declared(office.surroundings().customFields());
    }

    /** Those of these marks that are on the account's list of who wants to be left alone. */
    Set<Mark> listed(Set<Mark> marks) {
        return storage.suppressions(account).among(marks).stream()
                .map(Suppression::mark)
                .collect(Collectors.toSet());
    }

    RunStore runs() {
        return storage.runs(account);
    }

    /** Merges by what the account knows of its sources at this moment. */
    Merger merger() {
        return new Merger(office.trusts().of(account, storage), rules().merging(), rules().bands());
    }

    /** What is kept of these people, however many. */
    List<Dossier> dossiers(List<Person> people) {
        ClaimStore claims = claims();
        List<Dossier> all = new ArrayList<>(people.size());
        for (int from = 0; from < people.size(); from += ClaimStore.PEOPLE_MAX) {
            all.addAll(claims.read(people.subList(from, Math.min(people.size(), from + ClaimStore.PEOPLE_MAX))));
        }
        return all;
    }

    /** A name that nobody else has. */
    String newName() {
        return Long.toHexString(office.surroundings().random().nextLong())
                + Long.toHexString(office.surroundings().random().nextLong());
    }
}
