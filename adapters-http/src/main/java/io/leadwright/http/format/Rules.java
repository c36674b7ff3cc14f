package io.leadwright.http.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with something that was read: for each field, such as {@code tags} or {@code customFields.budget}, what it
 * must be. Names nothing but fields: a value may be a person's. Not thread-safe.
 */
public final class Rules {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Nothing wrong yet. */
    public Rules() {}

    /** Says what a field must be; what was said first stands. */
    public void refuse(String field, String rule) {
        byField.putIfAbsent(field, rule);
    }

    /** Does something with a field; a refusal of core's, {@code thing: must …}, becomes its rule. */
    public void attempt(String field, Runnable what) {
        try {
            what.run();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            refuse(field, message.substring(message.indexOf(": ") + 1).strip());
        }
    }

    /** What core refused, {@code thing: must …}. */
    public static Rules of(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        Rules rules = new Rules();
        rules.attempt(message.substring(0, Math.max(message.indexOf(':'), 0)), () -> {
            throw refused;
        });
        return rules;
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** Each field with its rule, in the order they were refused. */
    public Map<String, String> byField() {
        return Collections.unmodifiableMap(byField);
    }

    /** The same as lines, {@code field: must …}. */
    public List<String> lines() {
        return byField.entrySet().stream()
                .map(rule -> rule.getKey() + ": " + rule.getValue())
                .toList();
    }
}
