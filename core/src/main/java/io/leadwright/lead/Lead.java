package io.leadwright.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person somebody hopes to sell to: the 17 fields of the reference, and the version of this state of it.
 *
 * <p>Immutable and thread-safe; changed by {@link #toBuilder()}. Times are UTC with microseconds.
 */
public final class Lead {

    private final LeadId id;
    private final long version;
    private final Map<TextField, String> texts;
    private final LeadStatus status;
    private final LeadSource source;
    private final List<String> tags;
    private final CustomFields customFields;
    private final Instant createdAt;
    private final Instant updatedAt;
    private final @Nullable Instant lastContactedAt;

    Lead(LeadBuilder from) {
        this.id = from.id;
        this.version = from.version;
        this.texts = Collections.unmodifiableMap(new EnumMap<>(from.texts));
        this.status = from.status;
        this.source = from.source;
        this.tags = Tags.checked(from.tags);
        this.customFields = from.customFields;
        this.createdAt = from.createdAt;
        this.updatedAt = from.updatedAt;
        this.lastContactedAt = from.lastContactedAt;
        if (version < 1) {
            throw new IllegalArgumentException("version: must be at least 1, is " + version);
        }
        if (isBlank(TextField.EMAIL)
                && isBlank(TextField.LINKEDIN_URL)
                && isBlank(TextField.FIRST_NAME)
                && isBlank(TextField.LAST_NAME)) {
            throw new IllegalArgumentException("lead: must have an email, a linkedinUrl or a name");
        }
    }

    /** A lead in the making, at version 1, status new, source api, created and last updated at this time. */
    public static LeadBuilder builder(LeadId id, Instant createdAt) {
        return new LeadBuilder(id, createdAt);
    }

    /** A builder that starts from this lead. */
    public LeadBuilder toBuilder() {
        return new LeadBuilder(this);
    }

    /** Its name within the account. */
    public LeadId id() {
        return id;
    }

    /** Counts the states of this lead, from 1. */
    public long version() {
        return version;
    }

    /** The text of a field, as it was given; null if it was not. */
    public @Nullable String text(TextField field) {
        return texts.get(field);
    }

    /** All the texts there are, in the order of the fields. */
    public Map<TextField, String> texts() {
        return texts;
    }

    /** Whether a field has no text, or only white space. */
    public boolean isBlank(TextField field) {
        String text = texts.get(field);
        return text == null || StoredText.isBlank(text);
    }

    /** Given name. */
    public @Nullable String firstName() {
        return text(TextField.FIRST_NAME);
    }

    /** Family name. */
    public @Nullable String lastName() {
        return text(TextField.LAST_NAME);
    }

    /** E-mail address. */
    public @Nullable String email() {
        return text(TextField.EMAIL);
    }

    /** Profile page on LinkedIn. */
    public @Nullable String linkedinUrl() {
        return text(TextField.LINKEDIN_URL);
    }

    /** Company name. */
    public @Nullable String company() {
        return text(TextField.COMPANY);
    }

    /** Job title. */
    public @Nullable String title() {
        return text(TextField.TITLE);
    }

    /** Phone number. */
    public @Nullable String phone() {
        return text(TextField.PHONE);
    }

    /** Where the person is. */
    public @Nullable String location() {
        return text(TextField.LOCATION);
    }

    /** Free text. */
    public @Nullable String notes() {
        return text(TextField.NOTES);
    }

    /** How far it has come. */
    public LeadStatus status() {
        return status;
    }

    /** Where it came from. */
    public LeadSource source() {
        return source;
    }

    /** Its tags, each once, in the order they were given. */
    public List<String> tags() {
        return tags;
    }

    /** The host's own fields. */
    public CustomFields customFields() {
        return customFields;
    }

    /** When it was added. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When a field of it last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was last contacted; null if never. */
    public @Nullable Instant lastContactedAt() {
        return lastContactedAt;
    }

    /** What makes it the same person as another: none for a function's address such as {@code info@}. */
    public List<IdentityKey> identityKeys() {
        List<IdentityKey> keys = new ArrayList<>(2);
        String email = email();
        if (email != null && !StoredText.isBlank(email)) {
            EmailKey key = EmailKey.of(email);
            if (!key.isRole()) {
                keys.add(key);
            }
        }
        String url = linkedinUrl();
        if (url != null && !StoredText.isBlank(url)) {
            keys.add(LinkedInKey.of(url));
        }
        return Collections.unmodifiableList(keys);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lead that && version == that.version && sameFieldsAs(that);
    }

    /** Whether all 17 fields are equal, whatever the versions. */
    public boolean sameFieldsAs(Lead that) {
        return id.equals(that.id)
                && texts.equals(that.texts)
                && status == that.status
                && source == that.source
                && tags.equals(that.tags)
                && customFields.equals(that.customFields)
                && createdAt.equals(that.createdAt)
                && updatedAt.equals(that.updatedAt)
                && Objects.equals(lastContactedAt, that.lastContactedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    /** The id and the version alone: the rest may be a person's. */
    @Override
    public String toString() {
        return "Lead[" + id + ", version " + version + "]";
    }
}
