package io.leadwright.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lead in the making. Not thread-safe; each setter replaces the value, null or none where the field may be missing. */
public final class LeadBuilder {

    /** The fields of which one at least says who a lead is. */
    static final Set<TextField> WHO =
            ImmutableSet.of(TextField.EMAIL, TextField.LINKEDIN_URL, TextField.FIRST_NAME, TextField.LAST_NAME);

    final LeadId id;
    long version = 1;
    final Map<TextField, String> texts = new EnumMap<>(TextField.class);
    LeadStatus status = LeadStatus.NEW;
    LeadSource source = LeadSource.API;
    List<String> tags = ImmutableList.of();
    CustomFields customFields = CustomFields.NONE;
    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant lastContactedAt;

    final Set<LeadField> byPerson = EnumSet.noneOf(LeadField.class);

    LeadBuilder(LeadId id, Instant createdAt) {
        this.id = id;
        this.createdAt = StoredTime.check(createdAt);
        this.updatedAt = this.createdAt;
    }

    LeadBuilder(Lead lead) {
        this.id = lead.id();
        this.version = lead.version();
        this.texts.putAll(lead.texts());
        this.status = lead.status();
        this.source = lead.source();
        this.tags = lead.tags();
        this.customFields = lead.customFields();
        this.createdAt = lead.createdAt();
        this.updatedAt = lead.updatedAt();
        this.lastContactedAt = lead.lastContactedAt();
        this.byPerson.addAll(lead.byPerson());
    }

    /** The count of this state, from 1. */
    public LeadBuilder version(long number) {
        this.version = number;
        return this;
    }

    /** The text of a field; null leaves it out. Throws {@link IllegalArgumentException} as {@link TextField#checked}. */
    public LeadBuilder text(TextField field, @Nullable String text) {
        if (text == null) {
            texts.remove(field);
        } else {
            texts.put(field, field.checked(text));
        }
        return this;
    }

    /** How far it has come; new if not said. */
    public LeadBuilder status(LeadStatus newStatus) {
        this.status = newStatus;
        return this;
    }

    /** Where it came from; api if not said. */
    public LeadBuilder source(LeadSource newSource) {
        this.source = newSource;
        return this;
    }

    /** All the tags. */
    public LeadBuilder tags(Collection<String> newTags) {
        this.tags = ImmutableList.copyOf(newTags);
        return this;
    }

    /** All the host's own fields. */
    public LeadBuilder customFields(CustomFields fields) {
        this.customFields = fields;
        return this;
    }

    /** When it was added, cut to microseconds. */
    public LeadBuilder createdAt(Instant at) {
        this.createdAt = StoredTime.check(at);
        return this;
    }

    /** When a field last changed, cut to microseconds; when it was created if not said. */
    public LeadBuilder updatedAt(Instant at) {
        this.updatedAt = StoredTime.check(at);
        return this;
    }

    /** When it was last contacted, cut to microseconds; null for never. */
    public LeadBuilder lastContactedAt(@Nullable Instant at) {
        this.lastContactedAt = at == null ? null : StoredTime.check(at);
        return this;
    }

    /** A contact at this time, or at none: the last one stays if it was later. */
    LeadBuilder contacted(@Nullable Instant at) {
        boolean isLater = at != null && (lastContactedAt == null || at.isAfter(lastContactedAt));
        return isLater ? lastContactedAt(at) : this;
    }

    /** All the fields whose values a person wrote; none if not said. */
    public LeadBuilder byPerson(Set<LeadField> fields) {
        byPerson.clear();
        byPerson.addAll(fields);
        return this;
    }

    /** The value that another lead has in this field, and whether a person wrote it. */
    LeadBuilder take(LeadField field, Lead from) {
        byPerson.remove(field);
        if (from.byPerson().contains(field)) {
            byPerson.add(field);
        }
        return switch (field) {
            case ID, UPDATED_AT -> throw new IllegalArgumentException("field: " + field + " is no lead's to give");
            case FIRST_NAME, LAST_NAME, EMAIL, LINKEDIN_URL, COMPANY, TITLE, PHONE, LOCATION, NOTES ->
                text(TextField.valueOf(field.name()), from.text(TextField.valueOf(field.name())));
            case STATUS -> status(from.status());
            case SOURCE -> source(from.source());
            case TAGS -> tags(from.tags());
            case CUSTOM_FIELDS -> customFields(from.customFields());
            case CREATED_AT -> createdAt(from.createdAt());
            case LAST_CONTACTED_AT -> lastContactedAt(from.lastContactedAt());
        };
    }

    /**
     * The lead as the state after a known one: one version later, and updated at this time but never earlier than it was.
     * The known one itself if nothing differs from it; updated when it was if only the marks of a person's values do.
     */
    Lead follows(Lead known, Instant at) {
        boolean sameFields = build().sameFieldsAs(known);
        if (sameFields && byPerson.equals(known.byPerson())) {
            return known;
        }
        Instant time = sameFields ? known.updatedAt() : StoredTime.check(at);
        return version(known.version() + 1)
                .updatedAt(time.isBefore(known.updatedAt()) ? known.updatedAt() : time)
                .build();
    }

    /** Whether one of the {@link #WHO} has something in it. */
    boolean saysWho() {
        for (TextField field : WHO) {
            String text = texts.get(field);
            if (text != null && !StoredText.isBlank(text)) {
                return true;
            }
        }
        return false;
    }

    /** The lead; throws {@link IllegalArgumentException} naming what is wrong with it. */
    public Lead build() {
        return new Lead(this);
    }
}
