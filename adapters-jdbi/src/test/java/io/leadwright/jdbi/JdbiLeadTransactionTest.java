package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Change;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.Merge;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadTransaction;
import io.leadwright.testkit.WritingStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiLeadTransactionTest {

    private final Path file;
    private final JdbiStorage storage;
    private final WritingStore leads;

    JdbiLeadTransactionTest(@TempDir Path folder) {
        file = folder.resolve("leads.db");
        storage = JdbiStorage.sqlite(file).migrate();
        leads = WritingStore.over(storage.leads(AccountId.DEFAULT));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private int rows(String table) {
        return storage.connections()
                .reads()
                .read(handle -> handle.select("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private String plan(String sql, Object... values) {
        return storage.connections()
                .reads()
                .read(handle -> handle.select("EXPLAIN QUERY PLAN " + sql, values)
                        .map((row, context) -> row.getString("detail"))
                        .list())
                .toString();
    }

    /** A lead that has everything, odd things too. */
    private static Lead complete(String id) {
        return Leads.named(id)
                .version(Long.MAX_VALUE - 2)
                .text(TextField.FIRST_NAME, "\ud83d\udc69\u200d\ud83d\udcbb\u0001")
                .text(TextField.EMAIL, id + "@bücher.example")
                .text(TextField.LINKEDIN_URL, "linkedin.com/in/" + id)
                .text(TextField.COMPANY, "  ")
                .text(TextField.TITLE, "\"quoted\" \\ {\"json\":1}")
                .text(TextField.PHONE, "+1")
                .text(TextField.LOCATION, "\u2028")
                .text(TextField.NOTES, "line\r\nline")
                .status(LeadStatus.COLD)
                .source(LeadSource.REFERRAL)
                .tags(List.of("b", "a"))
                .customFields(new CustomFields(Map.of("n", new CustomValue.Decimal(new BigDecimal("1.500")))))
                .updatedAt(Instant.parse("9999-12-31T23:59:59.999999Z"))
                .lastContactedAt(Instant.EPOCH)
                .byPerson(Set.of(LeadField.TITLE, LeadField.TAGS))
                .build();
    }

    @Test
    void what_the_work_throws_reaches_the_caller_and_nothing_of_it_is_written() {
        for (RuntimeException thrown : List.of(
                new IllegalArgumentException("bad"),
                new IllegalStateException("worse"),
                new ConcurrentModificationException("odd"),
                new UncheckedIOException(new IOException("outside")))) {
            assertThatThrownBy(() -> leads.atomically(WritingStore.STAMP, transaction -> {
                        transaction.add(List.of(Leads.at("one", "one@example.com")));
                        throw thrown;
                    }))
                    .isSameAs(thrown);
        }
        assertThat(leads.get(LeadId.of("one"))).isEmpty();
        assertThat(leads.changes(0, 10)).isEmpty();
    }

    @Test
    void a_transaction_that_has_ended_is_of_no_use() {
        List<LeadTransaction> kept = new ArrayList<>();
        leads.atomically(WritingStore.STAMP, kept::add);
        Lead lead = Leads.named("one").build();
        Merge merge = new Merge(lead, Leads.named("two").build(), WritingStore.STAMP);
        for (Consumer<LeadTransaction> use : List.<Consumer<LeadTransaction>>of(
                transaction -> transaction.get(lead.id()),
                transaction -> transaction.add(List.of(lead)),
                transaction -> transaction.replace(lead),
                transaction -> transaction.delete(lead),
                transaction -> transaction.absorb(merge),
                transaction -> transaction.mergeOf(lead.id()),
                transaction -> transaction.forget(merge),
                LeadTransaction::rollBack)) {
            assertThatThrownBy(() -> use.accept(kept.get(0)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this transaction has ended");
        }
    }

    @Test
    void what_is_rolled_back_was_seen_by_its_own_work_alone() {
        Lead one = Leads.at("one", "one@example.com");
        boolean seen = leads.atomically(WritingStore.STAMP, transaction -> {
            transaction.rollBack();
            transaction.add(List.of(one));
            return transaction.get(one.id()).isPresent();
        });
        assertThat(seen).isTrue();
        assertThat(leads.get(one.id())).isEmpty();
        leads.add(List.of(one));
        assertThat(leads.changes(0, 10)).extracting(Change::number).containsExactly(1L);
    }

    @Test
    void a_duplicate_is_named_as_it_was_when_its_turn_came() {
        Lead first = Leads.at("first", "a@example.com");
        Lead refused = Leads.at("later", "a@example.com");
        Lead later = Leads.at("later", "b@example.com");
        assertThat(leads.add(List.of(first, refused, later)))
                .containsExactly(
                        new AddResult.Added(first),
                        new AddResult.Duplicate(first.id(), LeadField.EMAIL),
                        new AddResult.Added(later));
    }

    @Test
    void more_leads_than_are_written_at_once_are_each_written_once() {
        List<Lead> many = new ArrayList<>(Leads.many("lead", 2_100));
        many.addAll(Leads.many("lead", 1_100));
        List<AddResult> results = leads.add(many);
        assertThat(results.subList(0, 2_100)).hasOnlyElementsOfType(AddResult.Added.class);
        assertThat(results.subList(2_100, 3_200)).hasOnlyElementsOfType(AddResult.Duplicate.class);
        assertThat(rows("lead")).isEqualTo(2_100);
        assertThat(leads.changes(2_000, 1_000)).hasSize(100);
    }

    @Test
    void side_rows_go_with_the_lead() {
        Lead one = complete("one").toBuilder().version(1).build();
        leads.add(List.of(one));
        assertThat(rows("lead_tag") + rows("lead_custom_field")).isEqualTo(3);
        assertThat(leads.delete(one)).isTrue();
        assertThat(rows("lead_tag") + rows("lead_custom_field")).isZero();
    }

    @Test
    void a_merge_is_kept_with_all_that_both_leads_were() {
        Lead survivor = complete("survivor");
        Lead absorbed = complete("absorbed");
        leads.add(List.of(survivor, absorbed));
        Merge merge = new Merge(survivor, absorbed, WritingStore.STAMP);
        assertThat(leads.absorb(merge)).isTrue();
        leads.atomically(WritingStore.STAMP, transaction -> {
            Merge kept = transaction.mergeOf(absorbed.id()).orElseThrow();
            assertThat(kept).isEqualTo(merge);
            assertThat(kept.absorbed().byPerson()).isEqualTo(absorbed.byPerson());
            transaction.forget(kept);
            assertThat(transaction.mergeOf(absorbed.id())).isEmpty();
            return true;
        });
        assertThat(rows("lead_merge")).isZero();
    }

    @Test
    void what_a_person_wrote_is_read_back_and_costs_nothing_where_nobody_did() {
        Lead by = Leads.named("by").byPerson(Set.of(LeadField.LAST_NAME)).build();
        leads.add(List.of(by, Leads.named("plain").build()));
        assertThat(leads.get(by.id()).orElseThrow().byPerson()).containsExactly(LeadField.LAST_NAME);
        assertThat(rows("lead WHERE by_person IS NULL")).isOne();
    }

    @Test
    void the_feed_and_a_lead_s_part_of_it_are_found_by_their_indexes() {
        assertThat(plan(ChangeTable.AFTER, "a", 1, 10))
                .contains("PRIMARY KEY (account=? AND number>?)")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(ChangeTable.ofLead(Dialect.SQLITE), "a", "b", 1, 10))
                .contains("lead_change_of_lead (account=? AND lead_id=? AND number>?)")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(FunnelSql.SELECT, "a"))
                .contains("lead_change_of_lead (account=?)")
                .doesNotContain("TEMP B-TREE");
    }

    @Test
    void a_limit_is_never_more_than_what_is_told_at_once_nor_less_than_nothing() {
        leads.add(Leads.many("lead", 1_100));
        assertThat(leads.changes(0, Integer.MAX_VALUE)).hasSize(1_000);
        assertThat(leads.changes(0, 0)).isEmpty();
        assertThatThrownBy(() -> leads.changes(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_spoilt_is_an_error_that_does_not_show_it() {
        Lead survivor = Leads.named("survivor").build();
        Lead absorbed = Leads.named("absorbed").build();
        leads.add(List.of(survivor, absorbed));
        leads.absorb(new Merge(survivor, absorbed, WritingStore.STAMP));
        try (Handle handle = new Sqlite(file).openWriter()) {
            handle.execute("PRAGMA ignore_check_constraints = ON");
            handle.execute("UPDATE lead_change SET kind = 'secret' WHERE number = 1");
            handle.execute("UPDATE lead_merge SET absorbed = '{\"id\":\"secret\"}'");
        }
        assertThatThrownBy(() -> leads.changes(0, 10))
                .hasMessage("change 1 is stored as no change can be: kind: is not one of those there are");
        assertThatThrownBy(
                        () -> leads.atomically(WritingStore.STAMP, transaction -> transaction.mergeOf(absorbed.id())))
                .hasMessage("merge of lead absorbed is stored as no merge can be: row: is not one of those there are");
    }
}
