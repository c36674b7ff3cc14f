package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomKind;
import io.leadwright.lead.CustomOrder;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.StoredText;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import io.leadwright.query.FilterVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each condition of a filter means in SQL, for the rows of one account. */
final class FilterSql implements FilterVisitor<SqlCondition> {

    /** What {@link StoredText#isBlank} calls blank. */
    private static final String BLANKS = IntStream.rangeClosed(0, Character.MAX_VALUE)
            .filter(c -> StoredText.isBlank(Character.toString(c)))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private final Dialect dialect;
    private final AccountId account;
    private final SideForm side;

    /** Of leads that are looked for. */
    FilterSql(Dialect dialect, AccountId account) {
        this(dialect, account, SideForm.IDS);
    }

    FilterSql(Dialect dialect, AccountId account, SideForm side) {
        this.dialect = dialect;
        this.account = account;
        this.side = side;
    }

    @Override
    public SqlCondition and(Filter.And filter) {
        return SqlCondition.all(conditions(filter.filters()));
    }

    @Override
    public SqlCondition or(Filter.Or filter) {
        return SqlCondition.any(conditions(filter.filters()));
    }

    @Override
    public SqlCondition not(Filter.Not filter) {
        return filter.filter().accept(this).not();
    }

    @Override
    public SqlCondition statusIn(Filter.StatusIn filter) {
        return SqlCondition.in(
                "status", filter.statuses().stream().map(LeadStatus::code).toList());
    }

    @Override
    public SqlCondition sourceIn(Filter.SourceIn filter) {
        return SqlCondition.in(
                "source", filter.sources().stream().map(LeadSource::code).toList());
    }

    @Override
    public SqlCondition search(Filter.Search filter) {
        return SqlCondition.all(filter.words().stream()
                .map(word -> SqlCondition.of(dialect.contains("search_text"), word))
                .toList());
    }

    @Override
    public SqlCondition companyIs(Filter.CompanyIs filter) {
        return SqlCondition.all(
                List.of(SqlCondition.of("company_exact IS NOT NULL"), dialect.equal("company_exact", filter.folded())));
    }

    @Override
    public SqlCondition companyContains(Filter.CompanyContains filter) {
        return SqlCondition.of(
                "(company_sort IS NOT NULL AND " + dialect.contains("company_sort") + ")", filter.folded());
    }

    @Override
    public SqlCondition titleContains(Filter.TitleContains filter) {
        return SqlCondition.of(
                "(title_search IS NOT NULL AND " + dialect.contains("title_search") + ")", filter.folded());
    }

    @Override
    public SqlCondition textIs(Filter.TextIs filter) {
        String column = LeadColumn.of(filter.field()).sql();
        return SqlCondition.of("(" + column + " IS NOT NULL AND " + column + " = ?)", filter.text());
    }

    @Override
    public SqlCondition textMissing(Filter.TextMissing filter) {
        String column = LeadColumn.of(filter.field()).sql();
        return SqlCondition.of("(" + column + " IS NULL OR trim(" + column + ", ?) = '')", BLANKS);
    }

    @Override
    public SqlCondition timeIn(Filter.TimeIn filter) {
        String column = LeadColumn.of(filter.field()).sql();
        List<SqlCondition> all = new ArrayList<>();
        all.add(SqlCondition.of(column + " IS NOT NULL"));
        if (filter.from() != null) {
            all.add(SqlCondition.of(column + " >= ?", Micros.of(filter.from())));
        }
        if (filter.until() != null) {
            all.add(SqlCondition.of(column + " < ?", Micros.of(filter.until())));
        }
        return SqlCondition.all(all);
    }

    @Override
    public SqlCondition tagIn(Filter.TagIn filter) {
        return idsIn("lead_tag", SqlCondition.in("tag", List.copyOf(filter.tags())));
    }

    @Override
    public SqlCondition customFieldIs(Filter.CustomFieldIs filter) {
        return idsIn(
                "lead_custom_field",
                SqlCondition.all(
                        List.of(SqlCondition.of("name = ?", filter.name()), dialect.equal("text", filter.text()))));
    }

    @Override
    public SqlCondition customFieldIn(CustomFieldIn filter) {
        CustomKind kind = filter.field().kind();
        String ordered = side.ranged("ordered");
        String least = order(filter.from()).orElse(CustomOrder.least(kind));
        SqlCondition upTo = order(filter.to())
                .map(most -> SqlCondition.of(ordered + " <= ?", most))
                .orElse(SqlCondition.of(ordered + " < ?", CustomOrder.beyond(kind)));
        return idsIn(
                "lead_custom_field",
                SqlCondition.all(List.of(
                        SqlCondition.of("name = ?", filter.field().name()),
                        SqlCondition.of(ordered + " >= ?", least),
                        upTo)));
    }

    private static Optional<String> order(@Nullable CustomValue bound) {
        return Optional.ofNullable(bound).flatMap(CustomOrder::of);
    }

    @Override
    public SqlCondition numberIn(FactFilter.NumberIn filter) {
        String least = FactTable.least(filter.fact());
        List<SqlCondition> all = new ArrayList<>();
        all.add(SqlCondition.of(least + " IS NOT NULL"));
        if (filter.from() != null) {
            all.add(SqlCondition.of(least + " >= ?", filter.from().longValue()));
        }
        if (filter.to() != null) {
            all.add(SqlCondition.of(
                    FactTable.most(filter.fact()) + " <= ?", filter.to().longValue()));
        }
        return idsIn("lead_fact", SqlCondition.all(all));
    }

    @Override
    public SqlCondition industryIs(FactFilter.IndustryIs filter) {
        return idsIn("lead_fact", SqlCondition.of("industry = ?", filter.folded()));
    }

    @Override
    public SqlCondition skillIs(FactFilter.SkillIs filter) {
        return idsIn("lead_skill", SqlCondition.of("skill = ?", filter.folded()));
    }

    @Override
    public SqlCondition emailStatusIn(FactFilter.EmailStatusIn filter) {
        List<String> statuses =
                filter.statuses().stream().map(FactTable.STATUSES::text).toList();
        return idsIn("lead_fact", SqlCondition.in("email_status", statuses));
    }

    private List<SqlCondition> conditions(List<Filter> filters) {
        return filters.stream().map(filter -> filter.accept(this)).toList();
    }

    /** The lead is named by one of these rows of a side table. */
    private SqlCondition idsIn(String table, SqlCondition rows) {
        List<Object> values = new ArrayList<>();
        values.add(account.value());
        values.addAll(rows.values());
        return new SqlCondition(side.sql(dialect, table, rows.sql()), values);
    }
}
