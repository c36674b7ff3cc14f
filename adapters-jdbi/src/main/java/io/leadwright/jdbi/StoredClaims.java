package io.leadwright.jdbi;

import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source said as a text: a JSON list of claims, each with its field, its text and its time in full. One reads many texts:
 * what several sources say in the same words, and at what times, is read once. Not thread-safe.
 */
final class StoredClaims {

    private final Map<Said, Claim> said = new HashMap<>();
    private final Map<String, Instant> times = new HashMap<>();

    private record Said(String field, String text) {}

    static String text(Claims claims, SourceId asked) {
        return JsonText.ofRows(
                claims.all().stream().map(claim -> row(claim, asked)).toList());
    }

    /** The claims of a text; throws {@link IllegalArgumentException} if it has none such. */
    Claims read(String text, SourceId asked) {
        return Claims.of(
                JsonText.rows(text).stream().map(row -> claim(row, asked)).toList());
    }

    /** The field of this name; one that the library does not know has a text. */
    static ProfileField<?> field(String name) {
        Optional<ProfileField<?>> known = ProfileField.named(name);
        return known.isPresent() ? known.get() : ProfileField.text(name);
    }

    /** Names a source only if it is not the one that was asked, as of claims that it passes on. */
    private static Map<String, @Nullable Object> row(Claim claim, SourceId asked) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("field", claim.field().name());
        row.put("text", claim.text());
        row.put("observedAt", claim.observedAt().toString());
        if (!claim.source().equals(asked)) {
            row.put("source", claim.source().value());
        }
        if (claim.place() > 0) {
            row.put("place", Integer.toString(claim.place()));
        }
        claim.attribution().ifPresent(words -> row.put("attribution", words));
        return row;
    }

    private Claim claim(Map<String, Object> row, SourceId asked) {
        SourceId source = row.containsKey("source") ? SourceId.of(value(row, "source")) : asked;
        Instant time = times.computeIfAbsent(value(row, "observedAt"), StoredClaims::time);
        Claim claim = said.computeIfAbsent(
                        new Said(value(row, "field"), value(row, "text")),
                        same -> new Claim(field(same.field), source, same.text, time))
                .by(source, time);
        if (row.containsKey("place")) {
            claim = claim.inPlace(Integer.parseInt(value(row, "place")));
        }
        return row.containsKey("attribution") ? claim.attributedTo(value(row, "attribution")) : claim;
    }

    private static String value(Map<String, Object> row, String name) {
        if (row.get(name) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("claim: has no " + name);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("claim: has no time", e);
        }
    }
}
