package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.LeadId;
import io.leadwright.port.StorageException;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.Facts;
import io.leadwright.query.NumberFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is believed of one account's leads, in rows that go with the lead; writes are for within a transaction. */
final class FactTable {

    static final StoredEnum<EmailStatus> STATUSES = new StoredEnum<>("email status", EmailStatus.values());

    private static final String GET = "SELECT lead_id, size_from, size_to, industry, email_status, completeness,"
            + " confidence FROM lead_fact WHERE account = ? AND ";

    private static final String SKILLS = "SELECT lead_id, skill FROM lead_skill WHERE account = ? AND ";

    private static final String INSERT = "INSERT INTO lead_fact (size_from, size_to, industry, email_status,"
            + " completeness, confidence, account, lead_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Dialect dialect;
    private final AccountId account;
    private final Handle handle;

    FactTable(Dialect dialect, AccountId account, Handle handle) {
        this.dialect = dialect;
        this.account = account;
        this.handle = handle;
    }

    /** What is believed of a lead; nothing of one that is not there. */
    Facts get(LeadId id) {
        return get(List.of(id)).getOrDefault(id, Facts.NONE);
    }

    /** What is believed of those of these leads of whom anything is. */
    Map<LeadId, Facts> get(Collection<LeadId> ids) {
        String texts = JsonText.ofTexts(ids.stream().map(LeadId::value).toList());
        String isOneOf = dialect.isOneOf("lead_id");
        Map<LeadId, Facts> all = new HashMap<>();
        new SelectStatement<>(GET + isOneOf, row -> Map.entry(lead(row), facts(row)))
                .list(handle, account.value(), texts)
                .forEach(row -> all.put(row.getKey(), row.getValue()));
        Map<LeadId, List<String>> skills = new HashMap<>();
        new SelectStatement<>(SKILLS + isOneOf, row -> Map.entry(lead(row), row.getString("skill")))
                .list(handle, account.value(), texts)
                .forEach(row -> skills.computeIfAbsent(row.getKey(), none -> new ArrayList<>())
                        .add(row.getValue()));
        skills.forEach((id, its) ->
                all.put(id, checked(id, () -> all.getOrDefault(id, Facts.NONE).skills(its))));
        return all;
    }

    private static LeadId lead(ResultSet row) throws SQLException {
        return LeadId.of(row.getString("lead_id"));
    }

    private static Facts checked(LeadId id, Supplier<Facts> facts) {
        try {
            return facts.get();
        } catch (IllegalArgumentException e) {
            throw new StorageException("facts of lead " + id + " are stored as none can be: " + e.getMessage(), e);
        }
    }

    /** Keeps these facts of a lead that is there; what is believed already costs no writing. */
    void put(LeadId id, Facts facts) {
        Facts before = get(id);
        if (!before.equals(facts)) {
            replace(id, before, facts);
        }
    }

    /** Folds again what other rules folded. */
    void refold(LeadId id) {
        Facts facts = get(id);
        replace(id, facts, facts);
    }

    private void replace(LeadId id, Facts before, Facts facts) {
        if (!before.equals(Facts.NONE)) {
            delete("lead_skill", id);
            delete("lead_fact", id);
        }
        insertSkills(id, facts);
        insert(id, facts);
    }

    /** The column of the least that a number can be. */
    static String least(NumberFact fact) {
        return switch (fact) {
            case COMPANY_SIZE -> "size_from";
            case COMPLETENESS -> "completeness";
            case CONFIDENCE -> "confidence";
        };
    }

    /** The column of the most that a number can be. */
    static String most(NumberFact fact) {
        return fact == NumberFact.COMPANY_SIZE ? "size_to" : least(fact);
    }

    private void insert(LeadId id, Facts facts) {
        if (facts.skills(List.of()).equals(Facts.NONE)) {
            return;
        }
        EmailStatus status = facts.emailStatus();
        BulkStatement row = new BulkStatement(handle, INSERT);
        row.add(
                number(NumberFact.COMPANY_SIZE.least(facts)),
                number(NumberFact.COMPANY_SIZE.most(facts)),
                facts.industry(),
                status == null ? null : STATUSES.text(status),
                number(facts.completeness()),
                number(facts.confidence()),
                account.value(),
                id.value());
        row.execute();
    }

    private void insertSkills(LeadId id, Facts facts) {
        BulkStatement rows =
                new BulkStatement(handle, "INSERT INTO lead_skill (account, lead_id, skill) VALUES (?, ?, ?)");
        facts.skills().forEach(skill -> rows.add(account.value(), id.value(), skill));
        rows.execute();
    }

    private void delete(String table, LeadId id) {
        handle.execute("DELETE FROM " + table + " WHERE account = ? AND lead_id = ?", account.value(), id.value());
    }

    private static Facts facts(ResultSet row) throws SQLException {
        Integer from = integer(row, "size_from");
        Integer to = integer(row, "size_to");
        String industry = row.getString("industry");
        String status = row.getString("email_status");
        Integer completeness = integer(row, "completeness");
        Integer confidence = integer(row, "confidence");
        return checked(
                lead(row),
                () -> Facts.NONE
                        .companySize(from == null || to == null ? null : new CompanySize(from, to))
                        .industry(industry)
                        .emailStatus(status == null ? null : STATUSES.of(status))
                        .shares(completeness, confidence));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Long number(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }
}
