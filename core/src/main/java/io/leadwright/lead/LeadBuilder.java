package io.leadwright.lead;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead in the making. Not thread-safe; each setter replaces the value, null or none where the field may be missing. */
public final class LeadBuilder {

    private static final Instant TIME_MIN = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant TIME_END = Instant.parse("+10000-01-01T00:00:00Z");

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

    LeadBuilder(LeadId id, Instant createdAt) {
        this.id = id;
        this.createdAt = time(createdAt);
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
        this.createdAt = time(at);
        return this;
    }

    /** When a field last changed, cut to microseconds; when it was created if not said. */
    public LeadBuilder updatedAt(Instant at) {
        this.updatedAt = time(at);
        return this;
    }

    /** When it was last contacted, cut to microseconds; null for never. */
    public LeadBuilder lastContactedAt(@Nullable Instant at) {
        this.lastContactedAt = at == null ? null : time(at);
        return this;
    }

    /** The lead; throws {@link IllegalArgumentException} naming what is wrong with it. */
    public Lead build() {
        return new Lead(this);
    }

    /** A time as every store keeps it: microseconds, in a year of four digits. */
    static Instant time(Instant at) {
        if (at.isBefore(TIME_MIN) || !at.isBefore(TIME_END)) {
            throw new IllegalArgumentException("time: must be in the years 0000 to 9999");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
