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

    private static final int ATTRIBUTION_LENGTH_MAX = 1_000;

    static final Comparator<Claim> ORDER = Comparator.<Claim, String>comparing(claim -> claim.field.name())
            .thenComparing(Claim::source)
            .thenComparing(Claim::observedAt)
            .thenComparingInt(Claim::place)
            .thenComparing(Claim::text)
            .thenComparing(claim -> claim.attribution().orElse(""));

    private final ProfileField<?> field;
    private final SourceId source;
    private final String text;
    private final Instant observedAt;
    private final @Nullable String key;
    private int place;
    private @Nullable String attribution;

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

    private Claim(Claim other, SourceId source, Instant observedAt) {
        this.field = other.field;
        this.source = source;
        this.text = other.text;
        this.key = other.key;
        this.place = other.place;
        this.attribution = other.attribution;
        this.observedAt = observedAt;
    }

    /** The same, as of another time. */
    public Claim asOf(Instant time) {
        return new Claim(this, source, time);
    }

    /** The same, said by another source at another time; that the text need not be read again makes it quick. */
    public Claim by(SourceId other, Instant time) {
        return new Claim(this, other, time);
    }

    /**
     * The same, at this place of what its source lists: of values that are equally likely, the first is shown first.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Claim inPlace(int newPlace) {
        if (newPlace < 0) {
            throw new IllegalArgumentException("place: must not be negative, is " + newPlace);
        }
        Claim copy = new Claim(this, source, observedAt);
        copy.place = newPlace;
        return copy;
    }

    /**
     * The same, to be shown with these words, as its source asks: a name, a licence, a page.
     *
     * @throws IllegalArgumentException if they are blank, longer than 1,000 characters or no text
     */
    public Claim attributedTo(String words) {
        if (StoredText.isBlank(StoredText.check("attribution", words, ATTRIBUTION_LENGTH_MAX))) {
            throw new IllegalArgumentException("attribution: must not be blank");
        }
        Claim copy = new Claim(this, source, observedAt);
        copy.attribution = words;
        return copy;
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

    /** Its place among what its source says of the field, from 0. */
    public int place() {
        return place;
    }

    /** What must be shown with it, wherever it is shown. */
    public Optional<String> attribution() {
        return Optional.ofNullable(attribution);
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
                && observedAt.equals(that.observedAt)
                && place == that.place
                && Objects.equals(attribution, that.attribution);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, source, text, observedAt, place, attribution);
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
