package io.leadwright.score;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something of a lead, or of what is believed of it, that points are given for. Two of the same name are equal. Immutable and
 * thread-safe.
 */
public final class Attribute {

    private static final String CUSTOM_FIELD = "customFields.";
    private static final String PROFILE = "profile.";
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /** How far the lead has come, as the API writes it. */
    public static final Attribute STATUS =
            new Attribute("status", Forms.TEXT, of -> List.of(of.lead().status().code()));

    /** Where the lead came from, as the API writes it. */
    public static final Attribute SOURCE =
            new Attribute("source", Forms.TEXT, of -> List.of(of.lead().source().code()));

    /** The lead's tags. */
    public static final Attribute TAGS =
            new Attribute("tags", Forms.INDUSTRY, of -> of.lead().tags());

    /** How many periods of 24 hours have passed since the last contact, rounded down: negative if that lies ahead. */
    public static final Attribute DAYS_SINCE_CONTACT =
            new Attribute("daysSinceContact", Forms.TEXT, Attribute::daysSinceContact);

    private static final List<Attribute> OF_EVERY_LEAD = List.of(STATUS, SOURCE, TAGS, DAYS_SINCE_CONTACT);

    private final String name;
    private final CanonicalForm<?> form;
    private final Function<Scored, List<String>> reading;

    private Attribute(String name, CanonicalForm<?> form, Function<Scored, List<String>> reading) {
        this.name = name;
        this.form = form;
        this.reading = reading;
    }

    /** A text of the lead. */
    public static Attribute of(TextField field) {
        CanonicalForm<?> form = field == TextField.TITLE ? Forms.TITLE : Forms.INDUSTRY;
        return new Attribute(
                field.jsonName(),
                form,
                of -> Optional.ofNullable(of.lead().text(field)).stream().toList());
    }

    /**
     * A custom field of the lead; of a list, each item.
     *
     * @throws IllegalArgumentException if no custom field can have this name
     */
    public static Attribute customField(String field) {
        CustomFields.checkName(field);
        return new Attribute(CUSTOM_FIELD + field, Forms.INDUSTRY, of -> texts(of.lead(), field));
    }

    /** What is believed of a field, as the API writes it; of many values, each. */
    public static Attribute of(ProfileField<?> field) {
        return new Attribute(PROFILE + field.name(), field.form(), of -> texts(of, field));
    }

    /**
     * The attribute of this name, {@code title}, {@code customFields.plan} or {@code profile.companyInfo.size}; empty if there
     * is none.
     *
     * @throws IllegalArgumentException as {@link #customField}
     */
    public static Optional<Attribute> named(String name) {
        if (name.startsWith(CUSTOM_FIELD)) {
            return Optional.of(customField(name.substring(CUSTOM_FIELD.length())));
        }
        if (name.startsWith(PROFILE)) {
            return ProfileField.named(name.substring(PROFILE.length())).map(Attribute::of);
        }
        Optional<Attribute> text = Arrays.stream(TextField.values())
                .filter(field -> field.jsonName().equals(name))
                .findFirst()
                .map(Attribute::of);
        return text.or(() ->
                OF_EVERY_LEAD.stream().filter(one -> one.name.equals(name)).findFirst());
    }

    /** Its name, by which {@link #named} finds it. */
    public String name() {
        return name;
    }

    /** Whether it is read from what is believed of a lead, not from the lead. */
    public boolean isOfProfile() {
        return name.startsWith(PROFILE);
    }

    /** What it is of this lead, without blanks: none if nobody knows. */
    List<String> texts(Scored of) {
        return reading.apply(of).stream()
                .filter(text -> !StoredText.isBlank(text))
                .toList();
    }

    /** The words of a text of this kind, abbreviations spelt out, with a space before and behind each; empty if it has none. */
    Optional<String> words(String text) {
        return form.read(text).map(Canonical::key).map(key -> " " + key + " ");
    }

    private static List<String> daysSinceContact(Scored of) {
        Instant last = of.lead().lastContactedAt();
        return last == null
                ? List.of()
                : List.of(Long.toString(
                        Math.floorDiv(Duration.between(last, of.now()).toSeconds(), DAY_SECONDS)));
    }

    private static List<String> texts(Lead lead, String customField) {
        CustomValue value = lead.customFields().values().get(customField);
        return value == null ? List.of() : value.texts();
    }

    private static List<String> texts(Scored of, ProfileField<?> field) {
        Object value = of.profile().get(field).orElse(null);
        if (value instanceof List<?> many) {
            return many.stream().map(String::valueOf).collect(ImmutableList.toImmutableList());
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribute that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
