package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.claim.SuppressionKeyException;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.NewLead;
import io.leadwright.policy.WritePolicy;
import io.leadwright.port.Secret;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A list of people who want to be left alone, and no key to tell them by, or another one. */
class SuppressionKeyTest {

    private static final Subject JOHN = Subject.email("john@techcorp.com");
    private static final Secret KEY = Secret.of("the key of the list");
    private static final Secret OTHER = Secret.of("a key of somebody else");

    private final MemoryStorage storage = new MemoryStorage();

    private LeadBook book(Secret... keys) {
        Leadwright.Builder library = Leadwright.builder(storage).executor(Runnable::run);
        if (keys.length > 0) {
            library.suppressionKey(
                    keys[0], List.of(keys).subList(1, keys.length).toArray(new Secret[0]));
        }
        return library.build().book();
    }

    /** What must not be done without knowing who is on the list. */
    private static List<Consumer<LeadBook>> deeds() {
        return List.of(
                book -> book.privacy().suppress(Subject.email("ann@techcorp.com")),
                book -> book.privacy().lift(JOHN),
                book -> book.privacy().isSuppressed(JOHN),
                book -> book.privacy().erase(JOHN),
                book -> book.privacy().export(JOHN),
                book -> book.enrichment().plan(EnrichmentRequest.subject(JOHN)),
                book -> book.enrichment().remerge(LeadQuery.all(), WritePolicy.FILL_BLANKS),
                book -> book.leads().add(NewLead.email("john@techcorp.com")),
                book -> book.leads().upsert(NewLead.email("john@techcorp.com")),
                book -> book.bulk().add(List.of(NewLead.email("john@techcorp.com"))),
                book -> book.bulk().rehearse(List.of(NewLead.email("john@techcorp.com"))));
    }

    @Test
    void nothing_is_done_to_anybody_without_the_key_of_the_list_or_with_another() {
        book(KEY).privacy().suppress(JOHN);
        for (LeadBook book : List.of(book(), book(OTHER))) {
            for (Consumer<LeadBook> deed : deeds()) {
                assertThatThrownBy(() -> deed.accept(book))
                        .isInstanceOf(SuppressionKeyException.class)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("suppressionKey");
            }
        }
        assertThat(storage.suppressions(book().account()).count()).isEqualTo(1);
        assertThat(book(KEY).leads().stream(LeadQuery.all())).isEmpty();
    }

    @Test
    void with_the_key_among_others_all_of_it_is_done() {
        book(KEY).privacy().suppress(JOHN);
        for (LeadBook book : List.of(book(KEY), book(OTHER, KEY))) {
            assertThat(book.privacy().isSuppressed(JOHN)).isTrue();
            assertThat(book.leads().add(NewLead.email("john@techcorp.com"))).isInstanceOf(AddResult.Suppressed.class);
        }
    }

    @Test
    void without_anybody_on_the_list_leads_are_added_without_a_key() {
        assertThat(book().leads().add(NewLead.email("john@techcorp.com"))).isInstanceOf(AddResult.Added.class);
        assertThat(book().privacy().isSuppressed(JOHN)).isFalse();
    }
}
