package io.leadwright.lead;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The 17 fields of a lead, in the reference's order. */
public enum LeadField {
    /** {@link Lead#id}. */
    ID("id"),
    /** {@link Lead#firstName}. */
    FIRST_NAME(TextField.FIRST_NAME),
    /** {@link Lead#lastName}. */
    LAST_NAME(TextField.LAST_NAME),
    /** {@link Lead#email}. */
    EMAIL(TextField.EMAIL),
    /** {@link Lead#linkedinUrl}. */
    LINKEDIN_URL(TextField.LINKEDIN_URL),
    /** {@link Lead#company}. */
    COMPANY(TextField.COMPANY),
    /** {@link Lead#title}. */
    TITLE(TextField.TITLE),
    /** {@link Lead#phone}. */
    PHONE(TextField.PHONE),
    /** {@link Lead#location}. */
    LOCATION(TextField.LOCATION),
    /** {@link Lead#status}. */
    STATUS("status"),
    /** {@link Lead#source}. */
    SOURCE("source"),
    /** {@link Lead#notes}. */
    NOTES(TextField.NOTES),
    /** {@link Lead#tags}. */
    TAGS("tags"),
    /** {@link Lead#customFields}. */
    CUSTOM_FIELDS("customFields"),
    /** {@link Lead#createdAt}. */
    CREATED_AT("createdAt"),
    /** {@link Lead#updatedAt}. */
    UPDATED_AT("updatedAt"),
    /** {@link Lead#lastContactedAt}. */
    LAST_CONTACTED_AT("lastContactedAt");

    /** What somebody says of a lead: all but its id and the times of its row. */
    static final Set<LeadField> SAID =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ID, CREATED_AT, UPDATED_AT)));

    private final String jsonName;

    LeadField(TextField text) {
        this(text.jsonName());
    }

    LeadField(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The field's name in the API and in files. */
    public String jsonName() {
        return jsonName;
    }

    /** The field of this name, compared exactly; empty if there is none. */
    public static Optional<LeadField> ofJsonName(String name) {
        return Arrays.stream(values()).filter(f -> f.jsonName.equals(name)).findFirst();
    }

    /** The field of this text. */
    public static LeadField of(TextField text) {
        return valueOf(text.name());
    }

    /** The fields in which two leads differ. */
    public static Set<LeadField> differing(Lead one, Lead other) {
        EnumSet<LeadField> differing = EnumSet.noneOf(LeadField.class);
        for (LeadField field : values()) {
            if (!field.isEqual(one, other)) {
                differing.add(field);
            }
        }
        return Collections.unmodifiableSet(differing);
    }

    /** Whether a lead says something here that it would not say by itself. */
    boolean isSaid(Lead lead) {
        return switch (this) {
            case STATUS -> lead.status() != LeadStatus.NEW;
            case SOURCE -> lead.source() != LeadSource.API;
            case TAGS -> !lead.tags().isEmpty();
            case CUSTOM_FIELDS -> !lead.customFields().values().isEmpty();
            default -> valueIn(lead) != null;
        };
    }

    private @Nullable Object valueIn(Lead lead) {
        return switch (this) {
            case ID -> lead.id();
            case FIRST_NAME, LAST_NAME, EMAIL, LINKEDIN_URL, COMPANY, TITLE, PHONE, LOCATION, NOTES ->
                lead.text(TextField.valueOf(name()));
            case STATUS -> lead.status();
            case SOURCE -> lead.source();
            case TAGS -> lead.tags();
            case CUSTOM_FIELDS -> lead.customFields();
            case CREATED_AT -> lead.createdAt();
            case UPDATED_AT -> lead.updatedAt();
            case LAST_CONTACTED_AT -> lead.lastContactedAt();
        };
    }

    /** Whether two leads have the same value here. */
    boolean isEqual(Lead one, Lead other) {
        return Objects.equals(valueIn(one), valueIn(other));
    }
}
