package io.leadwright.testkit;

import static io.leadwright.testkit.SampleClaims.APOLLO;
import static io.leadwright.testkit.SampleClaims.DAY;
import static io.leadwright.testkit.SampleClaims.FLIGHT;
import static io.leadwright.testkit.SampleClaims.book;
import static io.leadwright.testkit.SampleClaims.file;
import static io.leadwright.testkit.SampleClaims.fileTitle;
import static io.leadwright.testkit.SampleClaims.inquiry;
import static io.leadwright.testkit.SampleClaims.key;
import static io.leadwright.testkit.SampleClaims.person;
import static io.leadwright.testkit.SampleClaims.read;
import static io.leadwright.testkit.SampleClaims.title;
import static io.leadwright.testkit.SampleClaims.use;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Person;
import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.claim.Suppression.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LinkedInKey;
import io.leadwright.lead.Merge;
import io.leadwright.lead.Stamp;
import io.leadwright.port.ApiKey;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.LeadStore;
import io.leadwright.port.Storage;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * That what is forgotten is gone: rule 11 of {@link ClaimStore}, rules 16 and 17 of {@link LeadStore}, and what {@link Storage}
 * says of a whole account. To be run on every adapter.
 */
public abstract class ForgettingContract {

    private static final Person JANE = person("email:jane@example.com", "linkedin:in/jane");
    private static final Person OTHER = person("email:other@example.com");
    private static final Author HERSELF = Author.person("jane@example.com");
    private static final Author ERASED = Author.person("erased");

    /** For a subclass, which says how to open its storage. */
    protected ForgettingContract() {}

    /** Opens the storage, the same one each time; the tests never use an account of each other. */
    protected abstract Storage open();

    private static final class HostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static List<Dossier> forget(ClaimStore store, Person... people) {
        return store.forget(List.of(people), dossier -> true);
    }

    @Test
    void claims_rule_11_a_forgotten_person_is_as_if_never_looked_up() {
        ClaimStore store = open().claims(FreshAccounts.next());
        file(store, dossier -> dossier.with(List.of(inquiry(APOLLO, "CTO"))).flying(FLIGHT), JANE);
        fileTitle(store, "CEO", OTHER);
        List<Dossier> gone = forget(store, person("linkedin:in/jane"), person("email:nobody@example.com"));
        assertEquals(
                List.of(key("email:jane@example.com")),
                gone.stream().map(Dossier::file).toList());
        assertEquals("CTO", title(gone.get(0)));
        assertEquals(Dossier.of(JANE), read(store, JANE));
        Person page = person("linkedin:in/jane");
        assertEquals(Dossier.of(page), read(store, page));
        assertEquals("CEO", title(read(store, OTHER)));
        assertEquals(
                List.of(OTHER.surest()),
                store.behind(null, 10).stream().map(Dossier::file).toList());
    }

    @Test
    void claims_rule_11_a_key_leads_somewhere_else_afterwards() {
        ClaimStore store = open().claims(FreshAccounts.next());
        fileTitle(store, "CTO", JANE);
        forget(store, JANE);
        Person page = person("linkedin:in/jane");
        fileTitle(store, "CEO", page);
        assertEquals(page.surest(), read(store, page).file());
        assertEquals("CEO", title(read(store, JANE)));
        assertEquals(List.of(), forget(store, person("email:jane@example.com")));
    }

    @Test
    void claims_rule_11_the_book_of_sources_stays() {
        ClaimStore store = open().claims(FreshAccounts.next());
        fileTitle(store, "CTO", JANE);
        book(store, use(DAY, Outcome.FOUND, 1, 20_000));
        forget(store, JANE);
        assertEquals(1, store.book(DAY).count());
    }

    @Test
    void claims_rule_11_whoever_the_condition_refuses_stays() {
        ClaimStore store = open().claims(FreshAccounts.next());
        fileTitle(store, "CTO", JANE);
        fileTitle(store, "CEO", OTHER);
        List<Dossier> gone = store.forget(
                List.of(JANE, OTHER, JANE), dossier -> title(dossier).equals("CEO"));
        assertEquals(List.of(OTHER.surest()), gone.stream().map(Dossier::file).toList());
        assertEquals("CTO", title(read(store, JANE)));
    }

    @Test
    void claims_rule_11_nobody_is_forgotten_for_another_account_or_by_half() {
        Storage storage = open();
        AccountId ours = FreshAccounts.next();
        AccountId theirs = FreshAccounts.next();
        fileTitle(storage.claims(ours), "CTO", JANE);
        fileTitle(storage.claims(theirs), "CEO", JANE);
        assertThrows(
                HostException.class,
                () -> storage.atomically(theirs, transaction -> {
                    assertEquals(1, forget(transaction.claims(), JANE).size());
                    assertEquals(Dossier.of(JANE), read(transaction.claims(), JANE));
                    throw new HostException();
                }));
        assertEquals("CEO", title(read(storage.claims(theirs), JANE)));
        forget(storage.claims(theirs), JANE);
        assertEquals("CTO", title(read(storage.claims(ours), JANE)));
    }

    /** Whoever waited for a dossier that is forgotten meanwhile finds nobody, and files a new one. */
    @Test
    void claims_rule_11_who_waits_for_a_person_finds_that_they_were_forgotten() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        ClaimStore store = storage.claims(account);
        fileTitle(store, "CTO", JANE);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Dossier> seen = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            begun.countDown();
            seen.complete(store.update(List.of(JANE), view -> {
                Dossier shown = view.dossiers().get(0);
                return Filing.of(shown, List.of(shown.with(List.of(inquiry(APOLLO, "new")))));
            }));
        });
        storage.atomically(account, transaction -> {
            List<Dossier> gone = forget(transaction.claims(), JANE);
            waiting.start();
            await(begun);
            return gone;
        });
        assertEquals(Dossier.of(JANE), seen.join());
        assertEquals("new", title(read(store, person("linkedin:in/jane"))));
    }

    @Test
    void leads_rule_16_the_owner_of_a_key_is_found() {
        LeadStore store = open().leads(FreshAccounts.next());
        Lead jane = SampleLeads.at("jane", "Jane@Example.com");
        Lead page = SampleLeads.linkedIn("page", "https://linkedin.com/in/jane");
        WritingStore.over(store).add(List.of(jane, page));
        store.atomically(STAMP, transaction -> {
            assertEquals(Optional.of(jane.id()), transaction.owner(EmailKey.of("jane@example.com")));
            assertEquals(Optional.of(page.id()), transaction.owner(LinkedInKey.of("linkedin.com/in/Jane")));
            assertEquals(Optional.empty(), transaction.owner(EmailKey.of("john@example.com")));
            return transaction.delete(jane);
        });
        assertEquals(
                Optional.empty(),
                store.<Optional<?>>atomically(
                        STAMP, transaction -> transaction.owner(EmailKey.of("jane@example.com"))));
    }

    @Test
    void leads_rule_17_merges_are_forgotten_where_the_condition_holds() {
        LeadStore store = open().leads(FreshAccounts.next());
        Lead one = SampleLeads.at("one", "one@example.com");
        Lead two = SampleLeads.at("two", "two@example.com");
        Lead three = SampleLeads.at("three", "three@example.com");
        WritingStore writing = WritingStore.over(store);
        writing.add(List.of(one, two, three));
        writing.absorb(new Merge(one, two, STAMP));
        writing.absorb(new Merge(one, three, STAMP));
        assertEquals(
                1,
                store.<Integer>atomically(
                        STAMP,
                        transaction -> transaction.forget(
                                merge -> merge.absorbed().id().equals(two.id()))));
        store.atomically(STAMP, transaction -> {
            assertEquals(Optional.empty(), transaction.mergeOf(two.id()));
            return assertPresent(transaction.mergeOf(three.id()));
        });
    }

    @Test
    void leads_rule_17_authors_are_renamed_in_changes_and_merges_and_nothing_else_changes() {
        LeadStore store = open().leads(FreshAccounts.next());
        Lead one = SampleLeads.at("one", "one@example.com");
        Lead two = SampleLeads.at("two", "two@example.com");
        Stamp hers = new Stamp(HERSELF, STAMP.at());
        store.atomically(hers, transaction -> transaction.add(List.of(one)));
        store.atomically(STAMP, transaction -> transaction.add(List.of(two)));
        store.atomically(hers, transaction -> transaction.absorb(new Merge(one, two, hers)));
        List<Change> before = store.changes(0, 10);
        assertEquals(3, store.<Integer>atomically(STAMP, transaction -> transaction.rename(HERSELF::equals, ERASED)));
        assertEquals(before.stream().map(ForgettingContract::renamed).toList(), store.changes(0, 10));
        store.atomically(STAMP, transaction -> {
            Merge merge = transaction.mergeOf(two.id()).orElseThrow();
            assertEquals(new Merge(one, two, new Stamp(ERASED, STAMP.at())), merge);
            transaction.rename(ERASED::equals, HERSELF);
            transaction.rollBack();
            return merge;
        });
        assertEquals(before.stream().map(ForgettingContract::renamed).toList(), store.changes(0, 10));
    }

    private static Change renamed(Change change) {
        Author author = change.stamp().author().equals(HERSELF)
                ? ERASED
                : change.stamp().author();
        return new Change(
                change.number(),
                change.lead(),
                change.version(),
                change.what(),
                new Stamp(author, change.stamp().at()));
    }

    @Test
    void nothing_is_kept_of_a_forgotten_account_and_nothing_of_others_is_touched() {
        Storage storage = open();
        AccountId gone = FreshAccounts.next();
        AccountId other = FreshAccounts.next();
        List.of(gone, other).forEach(account -> fill(storage, account));
        storage.forget(gone);
        storage.scrub();
        assertEquals(List.of(), contents(storage, gone));
        assertEquals(List.of("lead", "dossier", "list", "key"), contents(storage, other));
        fill(storage, gone);
        assertEquals(List.of("lead", "dossier", "list", "key"), contents(storage, gone));
    }

    private static void fill(Storage storage, AccountId account) {
        WritingStore.over(storage.leads(account)).add(List.of(SampleLeads.at("jane", "jane@example.com")));
        fileTitle(storage.claims(account), "CTO", JANE);
        storage.suppressions(account)
                .add(List.of(new Suppression(new Mark("mark"), "key", Reason.ASKED, SampleLeads.T0)));
        storage.apiKeys().put(new ApiKey(account.value(), "hash", account, Set.of()));
    }

    private static List<String> contents(Storage storage, AccountId account) {
        return List.of(
                        storage.leads(account)
                                        .page(LeadQuery.all(), PageRequest.first(1))
                                        .items()
                                        .isEmpty()
                                ? ""
                                : "lead",
                        storage.claims(account).behind(null, 1).isEmpty() ? "" : "dossier",
                        storage.suppressions(account).count() == 0 ? "" : "list",
                        storage.apiKeys().find(account.value()).isEmpty() ? "" : "key",
                        storage.leads(account).changes(0, 10).size() > 1 ? "changes" : "")
                .stream()
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toList());
    }

    private static <T> T assertPresent(Optional<T> value) {
        return value.orElseThrow(() -> new AssertionError("is not there"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
