package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.Storage;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Any filings, one after the other, leave a store as they leave the one in memory, and show each decision the same: to be run
 * on every adapter.
 *
 * <pre>{@code
 * class OurClaimsTest extends ClaimStoreLaws {
 *     protected Storage open() { return storage; }
 * }
 * }</pre>
 */
public abstract class ClaimStoreLaws {

    /** For a subclass, which says how to open its storage. */
    protected ClaimStoreLaws() {}

    /** Opens a storage, the same each time if it likes. Every try has an account of its own. */
    protected abstract Storage open();

    @Property
    void any_filings_leave_it_as_they_leave_the_store_in_memory(@ForAll("filings") List<ClaimFiling> filings) {
        AccountId account = FreshAccounts.next();
        Storage tried = open();
        ClaimStore model = new MemoryStorage().claims(account);
        for (ClaimFiling filing : filings) {
            List<Dossier> expected = filing.doneForGood(model);
            List<Dossier> shown = filing.done(tried, account);
            assertEquals(expected, shown, "shown to the decision");
            assertEquals(keys(expected), keys(shown), "in their order");
        }
        ClaimStore store = tried.claims(account);
        for (Person person : ClaimFiling.everybody()) {
            assertEquals(model.read(List.of(person)), store.read(List.of(person)));
        }
        assertEquals(model.read(ClaimFiling.everybody()), store.read(ClaimFiling.everybody()));
        assertEquals(model.book(LocalDate.MIN).uses(), store.book(LocalDate.MIN).uses());
    }

    private static List<List<?>> keys(List<Dossier> dossiers) {
        return dossiers.stream()
                .<List<?>>map(dossier -> List.copyOf(dossier.person().keys()))
                .toList();
    }

    @Provide
    Arbitrary<List<ClaimFiling>> filings() {
        return ClaimFilingArbitraries.filings().list().ofMinSize(1).ofMaxSize(12);
    }
}
