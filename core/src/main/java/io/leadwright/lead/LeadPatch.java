package io.leadwright.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a lead: what is said replaces, what is cleared goes, all else stays.
 *
 * <p>Immutable and thread-safe: each method returns a copy. Every value is checked when it is said.
 */
public final class LeadPatch {

    private final Map<TextField, Optional<String>> texts = new EnumMap<>(TextField.class);
    private final Map<String, Optional<CustomValue>> customFields = new LinkedHashMap<>();
    private boolean clearsCustomFields;
    private @Nullable LeadStatus status;
    private @Nullable LeadSource source;
    private @Nullable ImmutableList<String> tags;
    private @Nullable Instant contactedAt;
    private OptionalLong version = OptionalLong.empty();

    private LeadPatch() {}

    /** Nothing yet. */
    public static LeadPatch none() {
        return new LeadPatch();
    }

    /** Somebody was contacted at this time: the last contact only moves forward. */
    public static LeadPatch contacted(Instant at) {
        return none().with(copy -> copy.contactedAt = StoredTime.check(at));
    }

    /** The text of a field; a blank one clears it. Throws {@link IllegalArgumentException} as {@link TextField#checked}. */
    public LeadPatch text(TextField field, String text) {
        Optional<String> value = StoredText.isBlank(text) ? Optional.empty() : Optional.of(field.checked(text));
        return with(copy -> copy.texts.put(field, value));
    }

    /** Takes the text of a field away. */
    public LeadPatch clear(TextField field) {
        return with(copy -> copy.texts.put(field, Optional.empty()));
    }

    /** How far it has come. */
    public LeadPatch status(LeadStatus newStatus) {
        return with(copy -> copy.status = newStatus);
    }

    /** Where it came from. */
    public LeadPatch source(LeadSource newSource) {
        return with(copy -> copy.source = newSource);
    }

    /** All its tags; none to take them away. */
    public LeadPatch tags(Collection<String> newTags) {
        return with(copy -> copy.tags = ImmutableList.copyOf(Tags.checked(newTags)));
    }

    /** One of the host's own fields. */
    public LeadPatch customField(String name, CustomValue value) {
        CustomFields.checkName(name);
        return with(copy -> copy.customFields.put(name, Optional.of(value)));
    }

    /** Takes one of the host's own fields away. */
    public LeadPatch clearCustomField(String name) {
        CustomFields.checkName(name);
        return with(copy -> copy.customFields.put(name, Optional.empty()));
    }

    /** Takes all the host's own fields away, save those said before or after. */
    public LeadPatch clearCustomFields() {
        return with(copy -> copy.clearsCustomFields = true);
    }

    /** Only if the lead still has this version. */
    public LeadPatch ifVersion(long expected) {
        return with(copy -> copy.version = OptionalLong.of(expected));
    }

    /** The texts that are said, changed or not; without those that are cleared. */
    public Set<TextField> said() {
        return texts.entrySet().stream()
                .filter(text -> text.getValue().isPresent())
                .map(Map.Entry::getKey)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Throws {@link IllegalArgumentException} if a declared field cannot hold what is said. */
    public void check(CustomFieldTypes types) {
        customFields.forEach((name, value) -> value.ifPresent(said -> types.check(Map.of(name, said))));
    }

    /** Whether it may be laid onto this state of the lead. */
    public boolean accepts(Lead known) {
        return version.isEmpty() || version.getAsLong() == known.version();
    }

    /**
     * The known lead with this laid onto it: the same lead if nothing changes; else one version later, and updated now.
     *
     * @throws IllegalArgumentException if nothing would be left to say who it is, or tags or custom fields become too many
     */
    public Lead onto(Lead known, Instant now) {
        LeadBuilder changed = known.toBuilder();
        texts.forEach((field, text) -> changed.text(field, text.orElse(null)));
        changed.status(status == null ? known.status() : status);
        changed.source(source == null ? known.source() : source);
        changed.tags(tags == null ? known.tags() : tags);
        changed.customFields(customFieldsOnto(known));
        changed.contacted(contactedAt);
        return changed.follows(known, now);
    }

    private CustomFields customFieldsOnto(Lead known) {
        if (customFields.isEmpty() && !clearsCustomFields) {
            return known.customFields();
        }
        Map<String, CustomValue> all = new LinkedHashMap<>(
                clearsCustomFields ? Map.of() : known.customFields().values());
        customFields.forEach((name, value) -> value.ifPresentOrElse(v -> all.put(name, v), () -> all.remove(name)));
        return new CustomFields(all);
    }

    private LeadPatch with(Consumer<LeadPatch> change) {
        LeadPatch copy = new LeadPatch();
        copy.texts.putAll(texts);
        copy.customFields.putAll(customFields);
        copy.clearsCustomFields = clearsCustomFields;
        copy.status = status;
        copy.source = source;
        copy.tags = tags;
        copy.contactedAt = contactedAt;
        copy.version = version;
        change.accept(copy);
        return copy;
    }
}
