package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Rewrite;
import io.leadwright.port.RunStore;
import io.leadwright.port.StorageException;
import io.leadwright.run.Restored;
import io.leadwright.run.RunId;
import io.leadwright.run.SkippedLead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the leads that one account's runs have taken. */
final class RunLeadTable {

    private static final String TAKE =
            "INSERT INTO run_lead (account, run, lead_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String FAIL = "INSERT INTO run_lead (account, run, lead_id, code) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (account, run, lead_id) DO UPDATE SET code = excluded.code";

    private static final String IMAGES = "SELECT before_image, after_image FROM run_lead"
            + " WHERE account = ? AND run = ? AND lead_id = ? AND after_image IS NOT NULL";

    private static final String KEEP = "INSERT INTO run_lead (account, run, lead_id, before_image, after_image)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (account, run, lead_id) DO UPDATE"
            + " SET before_image = excluded.before_image, after_image = excluded.after_image";

    private static final String REWRITES = "SELECT before_image, after_image FROM run_lead"
            + " WHERE account = ? AND run = ? AND lead_id > ? AND after_image IS NOT NULL ORDER BY lead_id LIMIT ?";

    private static final String RESTORE = "UPDATE run_lead SET before_image = NULL, after_image = NULL, restored = ?"
            + " WHERE account = ? AND run = ? AND lead_id = ?";

    private static final String SKIPPED = "SELECT lead_id, code FROM run_lead"
            + " WHERE account = ? AND run = ? AND lead_id > ? AND code IS NOT NULL ORDER BY lead_id LIMIT ?";

    private static final String UNRESTORED = "SELECT lead_id, restored AS code FROM run_lead"
            + " WHERE account = ? AND run = ? AND lead_id > ? AND restored <> 'whole' ORDER BY lead_id LIMIT ?";

    private static final String FORGET = "UPDATE run_lead SET code = NULL, before_image = NULL, after_image = NULL,"
            + " restored = NULL WHERE account = ? AND lead_id = ?";

    private static final String ALL_IMAGES = "SELECT run, before_image, after_image FROM run_lead WHERE account = ?"
            + " AND (run, lead_id) > (?, ?) AND after_image IS NOT NULL ORDER BY run, lead_id LIMIT "
            + RunStore.LIMIT_MAX;

    private final Dialect dialect;
    private final AccountId account;
    private final Handle handle;

    RunLeadTable(Dialect dialect, AccountId account, Handle handle) {
        this.dialect = dialect;
        this.account = account;
        this.handle = handle;
    }

    void take(RunId run, LeadId lead, LedgerBatch batch) {
        batch.add(TAKE, account.value(), run.value(), lead.value());
    }

    void fail(RunId run, LeadId lead, String code, LedgerBatch batch) {
        batch.add(FAIL, account.value(), run.value(), lead.value(), code);
    }

    Set<LeadId> taken(RunId run, Collection<LeadId> leads) {
        String sql = "SELECT lead_id FROM run_lead WHERE account = ? AND run = ? AND " + dialect.isOneOf("lead_id");
        List<String> ids = leads.stream().map(LeadId::value).toList();
        return new LinkedHashSet<>(new SelectStatement<>(sql, row -> LeadId.of(row.getString(1)))
                .list(handle, account.value(), run.value(), JsonText.ofTexts(ids)));
    }

    Optional<Rewrite> rewrite(RunId run, LeadId lead) {
        return new SelectStatement<>(IMAGES, RunLeadTable::rewrite)
                .first(handle, account.value(), run.value(), lead.value());
    }

    void keep(RunId run, Rewrite rewrite) {
        LedgerBatch batch = new LedgerBatch(handle);
        batch.add(
                KEEP,
                account.value(),
                run.value(),
                rewrite.id().value(),
                LeadImage.of(rewrite.before()),
                LeadImage.of(rewrite.after()));
        batch.execute();
    }

    List<Rewrite> rewrites(RunId run, @Nullable LeadId behind, int limit) {
        String after = behind == null ? "" : behind.value();
        return new SelectStatement<>(REWRITES, RunLeadTable::rewrite)
                .list(handle, account.value(), run.value(), after, limit);
    }

    void restored(RunId run, LeadId lead, Restored what) {
        handle.execute(RESTORE, RunTable.RESTORED.text(what), account.value(), run.value(), lead.value());
    }

    List<SkippedLead> skipped(RunId run, @Nullable LeadId behind, int limit) {
        return listed(SKIPPED, run, behind, limit);
    }

    List<SkippedLead> unrestored(RunId run, @Nullable LeadId behind, int limit) {
        return listed(UNRESTORED, run, behind, limit).stream()
                .map(lead -> new SkippedLead(lead.lead(), lead.code().toUpperCase(Locale.ROOT)))
                .toList();
    }

    void forget(LeadId lead) {
        handle.execute(FORGET, account.value(), lead.value());
    }

    void forget(Predicate<Lead> which) {
        List<Map.Entry<String, Rewrite>> some = imagesBehind("", "");
        while (!some.isEmpty()) {
            some.stream()
                    .map(Map.Entry::getValue)
                    .filter(rewrite -> which.test(rewrite.before()) || which.test(rewrite.after()))
                    .forEach(rewrite -> forget(rewrite.id()));
            Map.Entry<String, Rewrite> last = some.get(some.size() - 1);
            some = imagesBehind(last.getKey(), last.getValue().id().value());
        }
    }

    private List<Map.Entry<String, Rewrite>> imagesBehind(String run, String lead) {
        return new SelectStatement<>(ALL_IMAGES, row -> Map.entry(row.getString("run"), rewrite(row)))
                .list(handle, account.value(), run, lead);
    }

    private List<SkippedLead> listed(String sql, RunId run, @Nullable LeadId behind, int limit) {
        String after = behind == null ? "" : behind.value();
        return new SelectStatement<>(
                        sql, row -> new SkippedLead(LeadId.of(row.getString("lead_id")), row.getString("code")))
                .list(handle, account.value(), run.value(), after, limit);
    }

    private static Rewrite rewrite(ResultSet row) throws SQLException {
        try {
            return new Rewrite(
                    LeadImage.lead(row.getString("before_image")), LeadImage.lead(row.getString("after_image")));
        } catch (IllegalArgumentException e) {
            throw new StorageException("what a run did to a lead is stored as it cannot be: " + e.getMessage(), e);
        }
    }
}
