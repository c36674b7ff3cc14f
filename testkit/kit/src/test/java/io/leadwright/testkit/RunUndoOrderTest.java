package io.leadwright.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.EnrichmentRun.Unrestored;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Rewrite;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.run.Restored;
import io.leadwright.run.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs that gave a lead the address that another lead of theirs had before. */
class RunUndoOrderTest extends RunCase {

    private final EnrichmentRun run = start(ALL);

    /** As a run writes. */
    private void gives(Lead lead, String email) {
        leadwright.storage().atomically(AccountId.DEFAULT, transaction -> {
            Stamp stamp = new Stamp(Author.machine("a run"), clock.instant());
            Lead before = transaction.leads(stamp).get(lead.id()).orElseThrow();
            Lead after = before.toBuilder()
                    .text(TextField.EMAIL, email)
                    .version(before.version() + 1)
                    .updatedAt(clock.instant())
                    .build();
            assertThat(transaction.leads(stamp).replace(after)).isInstanceOf(ReplaceResult.Replaced.class);
            return transaction.runs().keep(run.id(), new Rewrite(before, after));
        });
    }

    /** Each has the address of the one before. */
    private void givesAll(List<Lead> leads) {
        String free = "free@techcorp.com";
        for (Lead lead : leads) {
            gives(lead, free);
            free = String.valueOf(lead.email());
        }
    }

    private void assertUndone(Map<String, Lead> before) {
        run.cancel();
        assertThat(run.undo().state()).isEqualTo(RunState.UNDONE);
        assertThat(run.unrestored(null, 20)).isEmpty();
        leads().forEach((id, lead) -> assertThat(lead.email())
                .isEqualTo(requireNonNull(before.get(id)).email()));
    }

    @Test
    void in_whatever_order_they_come_they_get_their_own_back() {
        Map<String, Lead> before = leads();
        List<Lead> all = new ArrayList<>(before.values());
        givesAll(all);
        assertUndone(before);
    }

    @Test
    void and_in_the_other_order() {
        Map<String, Lead> before = leads();
        List<Lead> all = new ArrayList<>(before.values());
        Collections.reverse(all);
        givesAll(all);
        assertUndone(before);
    }

    @Test
    void who_waits_for_somebody_outside_the_run_keeps_what_it_has() {
        Lead first = of(0);
        gives(first, "free@techcorp.com");
        gives(of(1), email(0));
        book().leads().patch(by(email(0)).id(), LeadPatch.none().text(TextField.EMAIL, "other@techcorp.com"));
        lead(email(0));
        run.cancel();
        run.undo();
        assertThat(run.unrestored(null, 20))
                .extracting(Unrestored::what)
                .containsExactlyInAnyOrder(Restored.KEY_TAKEN, Restored.CHANGED_SINCE);
        assertThat(by("free@techcorp.com").id()).isEqualTo(first.id());
    }
}
