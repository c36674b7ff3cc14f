package io.leadwright.jdbi;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The constants of an enum as texts: their names in small letters, which the tables list and refuse others than.
 *
 * @param <E> the enum
 */
final class StoredEnum<E extends Enum<E>> {

    private final String what;
    private final Map<String, E> constants;

    StoredEnum(String what, E[] constants) {
        this.what = what;
        this.constants = Stream.of(constants).collect(Collectors.toUnmodifiableMap(this::text, Function.identity()));
    }

    /** What is stored for this constant. */
    String text(E constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant that was stored so; throws {@link IllegalArgumentException} if none is. */
    E of(String text) {
        E constant = constants.get(text);
        if (constant == null) {
            throw new IllegalArgumentException(what + ": is not one of those there are");
        }
        return constant;
    }
}
