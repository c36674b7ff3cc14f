package io.leadwright.jdbi;

import io.leadwright.learn.CountKey.Kind;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is counted, as it is stored: the texts that the table allows, whatever the constants are called. */
final class StoredKind {

    private static final Map<String, Kind> KINDS =
            Stream.of(Kind.values()).collect(Collectors.toUnmodifiableMap(StoredKind::text, Function.identity()));

    private StoredKind() {}

    /** What is stored for this kind. */
    static String text(Kind kind) {
        return switch (kind) {
            case CLAIM -> "claim";
            case RECALL -> "recall";
            case FALSE_ALARM -> "false_alarm";
            case CANDIDATE -> "candidate";
            case WRONG_PAIR -> "wrong_pair";
            case BOTH_RIGHT -> "both_right";
            case SAME_WRONG -> "same_wrong";
            case SEEMED_ONE -> "seemed_one";
            case SEEMED_MANY -> "seemed_many";
        };
    }

    /** The kind that was stored so; throws {@link IllegalArgumentException} if none is. */
    static Kind of(String text) {
        Kind kind = KINDS.get(text);
        if (kind == null) {
            throw new IllegalArgumentException("kind: is not one of those there are");
        }
        return kind;
    }
}
