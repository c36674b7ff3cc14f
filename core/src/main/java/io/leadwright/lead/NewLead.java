package io.leadwright.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows of a lead that may be new: only what is said counts, a blank says nothing.
 *
 * <p>Immutable and thread-safe: each method returns a copy. Every text is checked when it is said
 * ({@link TextField#checked}), so that a bad one is refused where it comes from.
 */
public final class NewLead {

    private final Map<TextField, String> texts = new EnumMap<>(TextField.class);
    private @Nullable LeadId id;
    private @Nullable LeadStatus status;
    private @Nullable LeadSource source;
    private LeadSource sourceIfNew = LeadSource.API;
    private List<String> tags = ImmutableList.of();
    private CustomFields customFields = CustomFields.NONE;
    private Map<String, String> customCells = ImmutableMap.of();
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private @Nullable Instant lastContactedAt;

    private NewLead() {}

    /** Somebody of whom nothing is said yet: to be filled from a file or a form. */
    public static NewLead blank() {
        return new NewLead();
    }

    /** The person at this address. */
    public static NewLead email(String email) {
        return blank().text(TextField.EMAIL, email);
    }

    /** The person with this LinkedIn page. */
    public static NewLead linkedin(String url) {
        return blank().text(TextField.LINKEDIN_URL, url);
    }

    /** The person of this name. */
    public static NewLead named(String firstName, String lastName) {
        return blank().name(firstName, lastName);
    }

    /** Given and family name. */
    public NewLead name(String firstName, String lastName) {
        return text(TextField.FIRST_NAME, firstName).text(TextField.LAST_NAME, lastName);
    }

    /** Company name. */
    public NewLead company(String company) {
        return text(TextField.COMPANY, company);
    }

    /** Job title. */
    public NewLead title(String title) {
        return text(TextField.TITLE, title);
    }

    /** The text of any field; null and blank say nothing. Throws {@link IllegalArgumentException} as {@link TextField#checked}. */
    public NewLead text(TextField field, @Nullable String text) {
        return text == null || StoredText.isBlank(text)
                ? this
                : with(copy -> copy.texts.put(field, field.checked(text)));
    }

    /** How far it has come. */
    public NewLead status(LeadStatus newStatus) {
        return with(copy -> copy.status = newStatus);
    }

    /** Where it came from. */
    public NewLead source(LeadSource newSource) {
        return with(copy -> copy.source = newSource);
    }

    /** Where it came from if it turns out to be new and nothing else was said; api unless this is called. */
    public NewLead sourceIfNew(LeadSource newSource) {
        return with(copy -> copy.sourceIfNew = newSource);
    }

    /** Its tags. */
    public NewLead tags(String... newTags) {
        return tags(ImmutableList.copyOf(newTags));
    }

    /** Its tags. */
    public NewLead tags(Collection<String> newTags) {
        return with(copy -> copy.tags = Tags.checked(newTags));
    }

    /** One of the host's own fields, beside those said before. */
    public NewLead customField(String name, CustomValue value) {
        return customFields(new CustomFields(ImmutableMap.of(name, value)));
    }

    /** The host's own fields, beside those said before. */
    public NewLead customFields(CustomFields fields) {
        return with(copy -> copy.customFields = customFields.with(fields));
    }

    /**
     * The host's own fields as a table without types holds them, instead of those said so before: a value that {@linkplain
     * CustomValue#cell reads} the same stays what it is, any other becomes a text. Throws {@link IllegalArgumentException}
     * as {@link CustomFields}.
     */
    public NewLead customCells(Map<String, String> cells) {
        CustomFields.NONE.withCells(cells);
        return with(copy -> copy.customCells = ImmutableMap.copyOf(cells));
    }

    /**
     * The same, with cells of declared fields read as what these hold.
     *
     * @throws IllegalArgumentException if a declared field cannot hold what is said
     */
    public NewLead typed(CustomFieldTypes types) {
        types.check(customFields.values());
        CustomFields read = types.read(customCells);
        return read.values().isEmpty()
                ? this
                : with(copy -> {
                    copy.customFields = customFields.with(read);
                    copy.customCells =
                            Maps.filterKeys(customCells, name -> !read.values().containsKey(name));
                });
    }

    /** The id it has already, elsewhere or in an export. */
    public NewLead id(LeadId known) {
        return with(copy -> copy.id = known);
    }

    /** When it was added, for a lead that is older than this book. */
    public NewLead createdAt(Instant at) {
        return with(copy -> copy.createdAt = StoredTime.check(at));
    }

    /** When it last changed, for a lead that is older than this book. */
    public NewLead updatedAt(Instant at) {
        return with(copy -> copy.updatedAt = StoredTime.check(at));
    }

    /** When it was last contacted. */
    public NewLead lastContactedAt(Instant at) {
        return with(copy -> copy.lastContactedAt = StoredTime.check(at));
    }

    /** Whether it says who it is: an e-mail address, a LinkedIn page or a name. Without, it can become no lead. */
    public boolean saysWho() {
        return LeadBuilder.WHO.stream().anyMatch(texts::containsKey);
    }

    /** Whether it says an id or a key by which it is known again: a LinkedIn page, an e-mail address that is no function's. */
    public boolean saysKey() {
        String email = texts.get(TextField.EMAIL);
        return id != null
                || texts.containsKey(TextField.LINKEDIN_URL)
                || (email != null && !EmailKey.of(email).isRole());
    }

    /**
     * The lead that this becomes if nobody is known by its keys; created now, and with the new id, unless it says
     * otherwise.
     *
     * @throws IllegalArgumentException if there is neither email, LinkedIn page nor name
     */
    public Lead toLead(LeadId newId, Instant now) {
        LeadBuilder lead = Lead.builder(id == null ? newId : id, createdAt == null ? now : createdAt);
        lead.texts.putAll(texts); // checked when they were said
        Optional.ofNullable(status).ifPresent(lead::status);
        lead.source(source == null ? sourceIfNew : source);
        Optional.ofNullable(updatedAt).ifPresent(lead::updatedAt);
        return lead.tags(tags)
                .customFields(customFields.withCells(customCells))
                .lastContactedAt(lastContactedAt)
                .build();
    }

    /**
     * The known lead with what is said here: texts, status, source and creation time replace, tags and custom fields are
     * added, the last contact only moves forward. The same lead if nothing changes; else one version later, and updated at
     * the time said or now, but never earlier than it was.
     *
     * @throws IllegalArgumentException if tags or custom fields become too many
     */
    public Lead onto(Lead known, Instant now) {
        LeadBuilder changed = known.toBuilder();
        changed.texts.putAll(texts); // checked when they were said
        Optional.ofNullable(status).ifPresent(changed::status);
        Optional.ofNullable(source).ifPresent(changed::source);
        Optional.ofNullable(createdAt).ifPresent(changed::createdAt);
        changed.tags(ImmutableList.copyOf(Iterables.concat(known.tags(), tags)));
        changed.customFields(known.customFields().with(customFields).withCells(customCells));
        changed.contacted(lastContactedAt);
        return changed.follows(known, updatedAt == null ? now : updatedAt);
    }

    private NewLead with(Consumer<NewLead> change) {
        NewLead copy = new NewLead();
        copy.texts.putAll(texts);
        copy.id = id;
        copy.status = status;
        copy.source = source;
        copy.sourceIfNew = sourceIfNew;
        copy.tags = tags;
        copy.customFields = customFields;
        copy.customCells = customCells;
        copy.createdAt = createdAt;
        copy.updatedAt = updatedAt;
        copy.lastContactedAt = lastContactedAt;
        change.accept(copy);
        return copy;
    }
}
