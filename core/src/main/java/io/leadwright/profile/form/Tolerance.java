package io.leadwright.profile.form;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which keys are near enough to be one: buckets of equal width, one of them centred on the key that most sources claim (Li,
 * Dong, Lyons, Meng, Srivastava, PVLDB 6(2) 2013). Pure and thread-safe.
 */
@FunctionalInterface
public interface Tolerance {

    /** Equal keys alone are one. */
    Tolerance NONE = counts -> {
        SortedMap<String, String> itself = new TreeMap<>();
        counts.keySet().forEach(key -> itself.put(key, key));
        return itself;
    };

    /**
     * The key that stands for each.
     *
     * @param counts how many claim each key
     */
    SortedMap<String, String> buckets(SortedMap<String, Integer> counts);

    /** Whether a value is as good as the right one. */
    default boolean isNear(String right, String key) {
        return right.equals(key);
    }
}
