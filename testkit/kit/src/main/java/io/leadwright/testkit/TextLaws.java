package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.port.LeadStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * The law of texts: each is refused before it comes to a store, or comes back from it character by character, wherever a
 * lead has text. To be run on every adapter; since which texts are refused is the same for all, all agree on every text.
 *
 * <pre>{@code
 * class OurTextTest extends TextLaws {
 *     protected LeadStore open(AccountId account) { return new OurStore(account); }
 * }
 * }</pre>
 */
public abstract class TextLaws {

    private static final int BATCH_SIZE = 50;

    /** For a subclass, which says how to open its store. */
    protected TextLaws() {}

    /** Opens the empty store of this account. Every try has an account of its own; all may be in one database. */
    protected abstract LeadStore open(AccountId account);

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void a_text_is_refused_or_comes_back_character_by_character(@ForAll("batches") List<String> texts) {
        assertReadBack(texts);
    }

    @Tag("faults")
    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void fifty_thousand_texts_are_refused_or_come_back(@ForAll("batches") List<String> texts) {
        assertReadBack(texts);
    }

    @Provide
    Arbitrary<List<String>> batches() {
        return TextArbitraries.anything().list().ofSize(BATCH_SIZE);
    }

    private void assertReadBack(List<String> texts) {
        WritingStore store = WritingStore.over(open(FreshAccounts.next()));
        List<Lead> leads = new ArrayList<>();
        for (String text : texts) {
            leads.add(TextPlace.everywhere(text, leads.size()));
        }
        assertEquals(leads.stream().map(AddResult.Added::new).toList(), store.add(leads));
        List<Lead> again = new ArrayList<>();
        for (Lead lead : leads) {
            again.add(lead.toBuilder().version(2).build());
        }
        assertEquals(described(leads), described(StoreState.leads(store)), "as added");
        store.atomically(WritingStore.STAMP, transaction -> {
            again.forEach(transaction::replace);
            return true;
        });
        assertEquals(described(again), described(StoreState.leads(store)), "as replaced");
    }

    private static String described(List<Lead> leads) {
        return leads.stream().map(SampleLeads::describe).collect(Collectors.joining("\n\n"));
    }
}
