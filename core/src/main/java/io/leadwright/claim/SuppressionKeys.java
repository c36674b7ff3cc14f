package io.leadwright.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.claim.Suppression.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The secret keys under which those who want to be left alone are marked: HMAC-SHA-256 of each key of a person. The newest makes
 * new marks, all of them find old ones. Immutable and thread-safe.
 */
public final class SuppressionKeys {

    /** So long a secret must be, in bytes: a shorter one could be guessed, and with it who is on the list. */
    public static final int SECRET_BYTES_MIN = 16;

    /** No key: nobody can be marked, and nobody found. */
    public static final SuppressionKeys NONE = new SuppressionKeys(List.of());

    /** Of a mark's 43 characters so many name a key. */
    private static final int ID_LENGTH = 12;

    private static final String ID_OF = "leadwright suppression key";

    private final ImmutableList<Key> newestFirst;

    private SuppressionKeys(List<Key> newestFirst) {
        this.newestFirst = ImmutableList.copyOf(newestFirst);
    }

    /**
     * These secrets, the newest first.
     *
     * @throws IllegalArgumentException if one is shorter than {@value #SECRET_BYTES_MIN} bytes; it is not in the message
     */
    public static SuppressionKeys of(List<String> secrets) {
        return new SuppressionKeys(secrets.stream().map(Key::of).toList());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return newestFirst.isEmpty();
    }

    /** What the keys are called by in the entries that were made with them. */
    public Set<String> ids() {
        return newestFirst.stream().map(Key::id).collect(ImmutableSet.toImmutableSet());
    }

    /** What somebody known by any of these is looked for by. */
    public Set<Mark> marks(Collection<PersonKey> people) {
        return newestFirst.stream()
                .flatMap(key -> people.stream().map(key::mark))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What older keys made of these, to be taken off the list when it is written anew. */
    public Set<Mark> outdated(Collection<PersonKey> people) {
        return newestFirst.stream()
                .skip(1)
                .flatMap(key -> people.stream().map(key::mark))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The entries of somebody known by these, under the newest key; none if there is no key. */
    public List<Suppression> entries(Collection<PersonKey> people, Reason reason, Instant at) {
        return newestFirst.stream()
                .limit(1)
                .flatMap(newest -> people.stream().map(person -> newest.entry(person, reason, at)))
                .toList();
    }

    /** The same of those who are on the list already, by these entries: with the reason and the time that they had. */
    public List<Suppression> renewed(Collection<PersonKey> people, List<Suppression> known) {
        Map<Mark, Suppression> byMark =
                known.stream().collect(Collectors.toMap(Suppression::mark, Function.identity(), (one, other) -> one));
        return people.stream()
                .flatMap(person -> oldEntry(person, byMark).stream()
                        .map(old -> newestFirst.get(0).entry(person, old.reason(), old.at())))
                .toList();
    }

    private Optional<Suppression> oldEntry(PersonKey person, Map<Mark, Suppression> byMark) {
        return newestFirst.stream()
                .map(key -> key.mark(person))
                .filter(byMark::containsKey)
                .findFirst()
                .map(byMark::get);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "SuppressionKeys of " + newestFirst.size();
    }

    private record Key(HashFunction hmac, String id) {

        static Key of(String secret) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            if (bytes.length < SECRET_BYTES_MIN) {
                throw new IllegalArgumentException(
                        "suppressionKey: must have at least " + SECRET_BYTES_MIN + " bytes, has " + bytes.length);
            }
            HashFunction hmac = Hashing.hmacSha256(bytes);
            return new Key(hmac, text(hmac, ID_OF).substring(0, ID_LENGTH));
        }

        Mark mark(PersonKey person) {
            return new Mark(text(hmac, person.text()));
        }

        Suppression entry(PersonKey person, Reason reason, Instant at) {
            return new Suppression(mark(person), id, reason, at);
        }

        private static String text(HashFunction hmac, String of) {
            return BaseEncoding.base64Url()
                    .omitPadding()
                    .encode(hmac.hashString(of, StandardCharsets.UTF_8).asBytes());
        }
    }
}
