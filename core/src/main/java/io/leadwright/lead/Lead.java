package io.leadwright.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Set<LeadField> byPerson;

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
        this.byPerson = from.byPerson.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(from.byPerson));
        if (version < 1) {
            throw new IllegalArgumentException("version: must be at least 1, is " + version);
        }
        if (!from.saysWho()) {
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

    /** This lead with a version behind this one: its own if that is so already, else the next. */
    public Lead behind(long last) {
        return version > last ? this : toBuilder().version(last + 1).build();
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

    /**
     * The fields whose values a person wrote: no machine replaces those by its own guess. Beside the 17 fields, not one of
     * them; what is known of where the others came from is kept with the claims.
     */
    public Set<LeadField> byPerson() {
        return byPerson;
    }

    /**
     * This lead as somebody's work: what differs from its previous state is a person's, or a machine's.
     *
     * @param previous null if it is new
     */
    public Lead writtenBy(Author author, @Nullable Lead previous) {
        Set<LeadField> written = EnumSet.copyOf(LeadField.SAID);
        written.removeIf(field -> previous == null ? !field.isSaid(this) : field.isEqual(this, previous));
        if (author.isPerson() ? byPerson.containsAll(written) : Collections.disjoint(byPerson, written)) {
            return this;
        }
        Set<LeadField> all = EnumSet.noneOf(LeadField.class);
        all.addAll(byPerson);
        if (author.isPerson()) {
            all.addAll(written);
        } else {
            all.removeAll(written);
        }
        return toBuilder().byPerson(all).build();
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
        return other instanceof Lead that
                && version == that.version
                && byPerson.equals(that.byPerson)
                && sameFieldsAs(that);
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
