package io.leadwright.jdbi;

import io.leadwright.lead.EmailKey;
import io.leadwright.lead.Folding;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LinkedInKey;
import io.leadwright.lead.TextField;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadSort;
import io.leadwright.query.SortValue;
import io.leadwright.query.TimeField;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a lead but its account: what is stored in each. First those that are the lead, then those computed of it. */
enum LeadColumn {
    ID,
    VERSION,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    LINKEDIN_URL,
    COMPANY,
    TITLE,
    PHONE,
    LOCATION,
    NOTES,
    STATUS,
    SOURCE,
    TAGS,
    CUSTOM_FIELDS,
    CREATED_AT,
    UPDATED_AT,
    LAST_CONTACTED_AT,
    BY_PERSON,

    EMAIL_KEY,
    LINKEDIN_KEY,
    FIRST_NAME_SORT,
    LAST_NAME_SORT,
    COMPANY_SORT,
    COMPANY_EXACT,
    TITLE_SEARCH,
    SEARCH_TEXT;

    /** What stands between two texts in {@link #SEARCH_TEXT}; nothing folded has one, so no word is found across two. */
    private static final String SEARCH_SEPARATOR = "\n";

    /** Those that are the lead, as {@link LeadMapper} reads them. */
    static final Set<LeadColumn> STORED = EnumSet.range(ID, BY_PERSON);

    /** The keys it is known by, computed of it. */
    static final Set<LeadColumn> KEYS = EnumSet.of(EMAIL_KEY, LINKEDIN_KEY);

    /** What it is found and sorted by, computed of it. */
    static final Set<LeadColumn> FOLDED = EnumSet.range(FIRST_NAME_SORT, SEARCH_TEXT);

    private final String sql = name().toLowerCase(Locale.ROOT);

    /** The column's name. */
    String sql() {
        return sql;
    }

    /** What is stored in it for this lead: a text, a long or null. */
    @Nullable
    Object of(Lead lead) {
        return switch (this) {
            case ID -> lead.id().value();
            case VERSION -> lead.version();
            case FIRST_NAME, LAST_NAME, EMAIL, LINKEDIN_URL, COMPANY, TITLE, PHONE, LOCATION, NOTES ->
                lead.text(TextField.valueOf(name()));
            case STATUS -> lead.status().code();
            case SOURCE -> lead.source().code();
            case TAGS -> JsonText.ofTexts(lead.tags());
            case CUSTOM_FIELDS -> JsonText.ofFields(lead.customFields());
            case CREATED_AT -> Micros.of(lead.createdAt());
            case UPDATED_AT -> Micros.of(lead.updatedAt());
            case LAST_CONTACTED_AT -> micros(lead.lastContactedAt());
            case BY_PERSON -> FieldNames.text(lead.byPerson());
            case EMAIL_KEY -> key(lead, EmailKey.class);
            case LINKEDIN_KEY -> key(lead, LinkedInKey.class);
            case FIRST_NAME_SORT -> sortText(lead, LeadSort.FIRST_NAME);
            case LAST_NAME_SORT -> sortText(lead, LeadSort.LAST_NAME);
            case COMPANY_SORT -> sortText(lead, LeadSort.COMPANY);
            case COMPANY_EXACT -> folded(lead.company(), Folding::exact);
            case TITLE_SEARCH -> folded(lead.title(), Folding::search);
            case SEARCH_TEXT -> searchText(lead);
        };
    }

    /** The column of a lead's text. */
    static LeadColumn of(TextField field) {
        return valueOf(field.name());
    }

    /** The column of a lead's time. */
    static LeadColumn of(TimeField field) {
        return valueOf(field.name());
    }

    /** The column that a sort key orders by. */
    static LeadColumn of(LeadSort key) {
        return valueOf(key.isTime() ? key.name() : key.name() + "_SORT");
    }

    /** The column of a key. */
    static LeadColumn of(IdentityKey key) {
        return key instanceof EmailKey ? EMAIL_KEY : LINKEDIN_KEY;
    }

    /** The columns' names with commas between them. */
    static String names(Set<LeadColumn> columns) {
        return columns.stream().map(LeadColumn::sql).collect(Collectors.joining(", "));
    }

    /** {@code name = ?} for each of the columns, with commas between them. */
    static String assignments(Set<LeadColumn> columns) {
        return columns.stream().map(column -> column.sql + " = ?").collect(Collectors.joining(", "));
    }

    private static @Nullable Long micros(@Nullable Instant at) {
        return at == null ? null : Micros.of(at);
    }

    private static @Nullable String key(Lead lead, Class<? extends IdentityKey> kind) {
        return lead.identityKeys().stream()
                .filter(kind::isInstance)
                .map(IdentityKey::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String folded(@Nullable String text, UnaryOperator<String> folding) {
        return text == null ? null : folding.apply(text);
    }

    private static @Nullable String sortText(Lead lead, LeadSort key) {
        return key.of(lead) instanceof SortValue.Text text ? text.folded() : null;
    }

    private static String searchText(Lead lead) {
        return Filter.SEARCHED.stream()
                .map(lead::text)
                .filter(Objects::nonNull)
                .map(Folding::search)
                .collect(Collectors.joining(SEARCH_SEPARATOR));
    }
}
