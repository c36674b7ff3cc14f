package io.leadwright.query;

import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field of a lead as a key of an order. Texts are ordered by the UTF-8 bytes of their {@linkplain Folding#search search
 * folding}, of which the first 256 characters count: so a cursor always fits into an address. A blank text is no value.
 */
public enum LeadSort implements SortKey {
    /** When it was added. */
    CREATED_AT("createdAt"),
    /** When it last changed. */
    UPDATED_AT("updatedAt"),
    /** Given name. */
    FIRST_NAME("firstName"),
    /** Family name. */
    LAST_NAME("lastName"),
    /** Company name. */
    COMPANY("company"),
    /** When it was last contacted. */
    LAST_CONTACTED_AT("lastContactedAt");

    private final String jsonName;

    LeadSort(String jsonName) {
        this.jsonName = jsonName;
    }

    @Override
    public String jsonName() {
        return jsonName;
    }

    @Override
    public Sort asc() {
        return new Sort(this, Direction.ASC);
    }

    @Override
    public Sort desc() {
        return new Sort(this, Direction.DESC);
    }

    @Override
    public boolean isTime() {
        return this == CREATED_AT || this == UPDATED_AT || this == LAST_CONTACTED_AT;
    }

    @Override
    public boolean isNullable() {
        return this != CREATED_AT && this != UPDATED_AT;
    }

    @Override
    public SortValue of(Lead lead, Facts facts) {
        return of(lead);
    }

    /** What this lead is ordered by here. */
    public SortValue of(Lead lead) {
        return switch (this) {
            case CREATED_AT -> new SortValue.Time(lead.createdAt());
            case UPDATED_AT -> new SortValue.Time(lead.updatedAt());
            case FIRST_NAME -> SortValue.ofText(lead.text(TextField.FIRST_NAME));
            case LAST_NAME -> SortValue.ofText(lead.text(TextField.LAST_NAME));
            case COMPANY -> SortValue.ofText(lead.text(TextField.COMPANY));
            case LAST_CONTACTED_AT -> time(lead.lastContactedAt());
        };
    }

    private static SortValue time(@Nullable Instant at) {
        return at == null ? new SortValue.None() : new SortValue.Time(at);
    }
}
