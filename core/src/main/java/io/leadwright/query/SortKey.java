package io.leadwright.query;

import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What leads can be ordered by. Texts are ordered by the UTF-8 bytes of their {@linkplain Folding#search search folding},
 * of which the first 256 characters count: so a cursor always fits into an address.
 */
public enum SortKey {
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

    /** The most characters of a text that an order looks at. */
    static final int TEXT_CODE_POINTS_MAX = 256;

    private final String jsonName;

    SortKey(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The key's name in the API. */
    public String jsonName() {
        return jsonName;
    }

    /** The key of this name, compared exactly; empty if there is none. */
    public static Optional<SortKey> ofJsonName(String name) {
        return Arrays.stream(values()).filter(key -> key.jsonName.equals(name)).findFirst();
    }

    /** Smallest first. */
    public Sort asc() {
        return new Sort(this, Direction.ASC);
    }

    /** Largest first. */
    public Sort desc() {
        return new Sort(this, Direction.DESC);
    }

    /** Whether this key orders by time, not by text. */
    public boolean isTime() {
        return this == CREATED_AT || this == UPDATED_AT || this == LAST_CONTACTED_AT;
    }

    /** Whether a lead may have no value here. */
    public boolean isNullable() {
        return this != CREATED_AT && this != UPDATED_AT;
    }

    /** Whether some lead may have this value here. */
    boolean canBe(SortValue value) {
        return value instanceof SortValue.None ? isNullable() : value instanceof SortValue.Time == isTime();
    }

    /** What this lead is ordered by here; a blank text is no value. */
    public SortValue of(Lead lead) {
        return switch (this) {
            case CREATED_AT -> new SortValue.Time(lead.createdAt());
            case UPDATED_AT -> new SortValue.Time(lead.updatedAt());
            case FIRST_NAME -> text(lead.text(TextField.FIRST_NAME));
            case LAST_NAME -> text(lead.text(TextField.LAST_NAME));
            case COMPANY -> text(lead.text(TextField.COMPANY));
            case LAST_CONTACTED_AT -> time(lead.lastContactedAt());
        };
    }

    private static SortValue text(@Nullable String text) {
        String folded = text == null ? "" : Folding.search(text);
        return folded.isEmpty() ? new SortValue.None() : new SortValue.Text(beginning(folded));
    }

    private static String beginning(String folded) {
        boolean isLong = folded.codePointCount(0, folded.length()) > TEXT_CODE_POINTS_MAX;
        return isLong ? folded.substring(0, folded.offsetByCodePoints(0, TEXT_CODE_POINTS_MAX)) : folded;
    }

    private static SortValue time(@Nullable Instant at) {
        return at == null ? new SortValue.None() : new SortValue.Time(at);
    }
}
