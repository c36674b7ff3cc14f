package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.DueLedgers.Due;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MemoryStorageTest extends StorageContract {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected Storage open() {
        return storage;
    }

    @Test
    void what_one_opening_of_an_account_wrote_another_reads() {
        Lead lead = SampleLeads.complete("lead");
        WritingStore.over(storage.leads(AccountId.DEFAULT)).add(List.of(lead));
        assertThat(storage.leads(AccountId.of("default")).get(lead.id())).contains(lead);
    }

    @Test
    void a_closed_storage_refuses_every_call() {
        WritingStore leads = WritingStore.over(storage.leads(AccountId.DEFAULT));
        Lead lead = SampleLeads.complete("lead");
        storage.close();
        storage.close();
        List<ThrowingCallable> calls = List.of(
                () -> leads.add(List.of(lead)),
                () -> leads.replace(lead),
                () -> leads.delete(lead),
                () -> leads.get(lead.id()),
                () -> leads.counts(Filter.everything()),
                () -> leads.changes(0, 1),
                () -> leads.changes(lead.id(), 0, 1),
                () -> leads.page(LeadQuery.all(), PageRequest.first(1)),
                () -> storage.reliability(AccountId.DEFAULT).read(),
                () -> storage.reliability(AccountId.DEFAULT).record("id", SourceReliability.NONE),
                () -> storage.ledger(AccountId.DEFAULT).read(LedgerContent::of),
                () -> SampleLedger.write(storage.ledger(AccountId.DEFAULT), List.of()),
                () -> storage.dueLedgers().find(new Due(SampleLedger.T0, SampleLedger.T0, SampleLedger.T0), 1),
                () -> storage.atomically(AccountId.DEFAULT, transaction -> "done"),
                () -> storage.apiKeys().find("key"),
                () -> storage.apiKeys().remove("key"));
        calls.forEach(call -> assertThatExceptionOfType(StorageException.class).isThrownBy(call));
    }
}
