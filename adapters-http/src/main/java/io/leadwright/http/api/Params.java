package io.leadwright.http.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parameters of one request, and what is wrong with them. Who asks for a parameter takes it out: what is left in the
 * end is unknown to everybody. Not thread-safe.
 */
final class Params {

    private final Map<String, List<String>> unread = new LinkedHashMap<>();
    private final Map<String, String> invalid = new LinkedHashMap<>();
    private final boolean isLenient;

    /** None yet; those that nobody asks for are ignored if it is lenient, not refused. */
    Params(boolean isLenient) {
        this.isLenient = isLenient;
    }

    /** Adds a value. */
    void give(String name, String value) {
        unread.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    /** Says what a parameter must be; what was said first stands. */
    void refuse(String name, String rule) {
        invalid.putIfAbsent(name, rule);
    }

    /** Nobody will ask for more: what was refused, and why. */
    Map<String, String> invalid() {
        if (!isLenient) {
            unread.keySet().forEach(name -> refuse(name, "Unknown parameter"));
        }
        return invalid;
    }

    /** Whether something was refused already. */
    boolean hasInvalid() {
        return !invalid.isEmpty();
    }

    /** Whether a parameter was given and not asked for yet. */
    boolean has(String name) {
        return unread.containsKey(name);
    }

    /** The names that nobody asked for yet. */
    List<String> rest() {
        return List.copyOf(unread.keySet());
    }

    /** All the values of a parameter; none of them is empty. */
    List<String> all(String name) {
        List<String> values = unread.containsKey(name) ? List.copyOf(unread.get(name)) : List.of();
        unread.remove(name);
        if (values.contains("")) {
            refuse(name, "Must not be empty");
            return List.of();
        }
        return values;
    }

    /** The value of a parameter that has only one. */
    Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            refuse(name, "Must be given once");
            return Optional.empty();
        }
        return values.stream().findFirst();
    }

    /** The values of a parameter that takes some words only; none if one of them is another. */
    <T> List<T> choices(String name, Choice<T> choice) {
        return chosen(name, all(name), choice);
    }

    /** The value of a parameter that takes one of some words. */
    <T> Optional<T> choice(String name, Choice<T> choice) {
        return chosen(name, one(name).stream().toList(), choice).stream().findFirst();
    }

    /** The values as what they stand for; none, and a refusal, if one of them stands for nothing. */
    <T> List<T> chosen(String name, List<String> values, Choice<T> choice) {
        if (!values.stream().allMatch(choice.byName()::containsKey)) {
            refuse(name, choice.rule());
            return List.of();
        }
        return values.stream().map(value -> choice.of(value)).toList();
    }

    /** What is made of a value that core checks itself, its refusal turned from {@code thing: must …} into a sentence. */
    <V, T> Optional<T> made(String name, V value, Function<V, T> maker) {
        try {
            return Optional.of(maker.apply(value));
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            String rule = message.substring(message.lastIndexOf(": ") + 1).strip();
            refuse(name, Problems.sentence(rule));
            return Optional.empty();
        }
    }
}
