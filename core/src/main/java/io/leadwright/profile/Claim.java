package io.leadwright.profile;

import io.leadwright.lead.StoredText;
import io.leadwright.profile.form.Canonical;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one field, and when it said so.
 *
 * <p>The text is kept as it came, for showing; two claims say the same if their {@linkplain #key() keys} are equal. A text
 * that its field cannot read is kept too, without a key: it counts for nothing. Immutable and thread-safe.
 */
public final class Claim {

    /** The longest text that is taken, in characters. */
    public static final int TEXT_LENGTH_MAX = 65_536;

    static final Comparator<Claim> ORDER = Comparator.<Claim, String>comparing(claim -> claim.field.name())
            .thenComparing(Claim::source)
            .thenComparing(Claim::observedAt)
            .thenComparing(Claim::text);

    private final ProfileField<?> field;
    private final SourceId source;
    private final String text;
    private final Instant observedAt;
    private final @Nullable String key;

    /**
     * A claim.
     *
     * @throws IllegalArgumentException if the text is blank, longer than {@value #TEXT_LENGTH_MAX} characters, or has a
     *     control character other than tab and line ends, or an unpaired surrogate
     */
    public Claim(ProfileField<?> field, SourceId source, String text, Instant observedAt) {
        this.field = field;
        this.source = source;
        this.text = checked(field, text);
        this.observedAt = observedAt;
        this.key = field.form().read(text).map(Canonical::key).orElse(null);
    }

    /** What it is about. */
    public ProfileField<?> field() {
        return field;
    }

    /** Who says so. */
    public SourceId source() {
        return source;
    }

    /** The value, as the source writes it. */
    public String text() {
        return text;
    }

    /** When it was so, as far as the source knows: when it was asked, if it does not say. */
    public Instant observedAt() {
        return observedAt;
    }

    /** Equal for all texts that say the same; empty if the field cannot read this one. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Claim that
                && field.equals(that.field)
                && source.equals(that.source)
                && text.equals(that.text)
                && observedAt.equals(that.observedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, source, text, observedAt);
    }

    /** Without the text, which may be a person's. */
    @Override
    public String toString() {
        return "Claim[" + field + " by " + source + " at " + observedAt + "]";
    }

    private static String checked(ProfileField<?> field, String text) {
        StoredText.check(field.name(), text, TEXT_LENGTH_MAX);
        if (StoredText.isBlank(text)) {
            throw new IllegalArgumentException(field.name() + ": must not be blank");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
            throw new IllegalArgumentException(field.name() + ": must not have control characters");
        }
        return text;
    }
}
