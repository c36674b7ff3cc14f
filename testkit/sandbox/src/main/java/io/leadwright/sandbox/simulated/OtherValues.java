package io.leadwright.sandbox.simulated;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that are plausible and false: somebody else's, a phone with other digits, other years. Thread-safe. */
final class OtherValues {

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    /** Far enough that nobody takes the one for the other. */
    private static final int YEARS_MIN = 4;

    private static final int YEARS_SPAN = 10;
    private static final int DIGITS_MAX = 4;

    private final World world;
    private final Map<WorldField, List<String>> pools = new EnumMap<>(WorldField.class);

    OtherValues(World world) {
        this.world = world;
    }

    /**
     * Another than this one, and than any that is true beside it.
     *
     * @param bits which of them
     */
    String insteadOf(String text, WorldField field, Collection<String> truths, long bits) {
        Set<String> keys = truths.stream().map(field::key).collect(Collectors.toSet());
        String changed = switch (field) {
            case PHONE -> otherDigits(text, bits);
            case EXPERIENCE -> otherYears(text, bits, YEARS_MIN);
            case FOUNDED -> otherYears(text, bits, -YEARS_MIN - YEARS_SPAN);
            default -> text;
        };
        return keys.contains(field.key(changed)) ? somebodyElses(field, keys, bits) : changed;
    }

    private String somebodyElses(WorldField field, Set<String> keys, long bits) {
        List<String> pool = pool(field);
        int from = (int) Long.remainderUnsigned(bits, pool.size());
        return IntStream.range(0, pool.size())
                .mapToObj(step -> pool.get((from + step) % pool.size()))
                .filter(text -> !keys.contains(field.key(text)))
                .findFirst()
                .orElseGet(() -> noneOf(keys, field));
    }

    /** For somebody of whom all is true that is so of anybody. */
    private static String noneOf(Set<String> keys, WorldField field) {
        return IntStream.rangeClosed(1, keys.size() + 1)
                .mapToObj(number -> "x" + number + "." + field.spares().get(0))
                .filter(text -> !keys.contains(field.key(text)))
                .findFirst()
                .orElseThrow();
    }

    private static String otherDigits(String phone, long bits) {
        StringBuilder changed = new StringBuilder(phone);
        long left = bits;
        int count = 0;
        for (int i = phone.length() - 1; i >= 0 && count < DIGITS_MAX; i--) {
            if (DIGIT.matches(phone.charAt(i))) {
                int by =
                        count == 0 ? 1 + (int) Long.remainderUnsigned(left, 9) : (int) Long.remainderUnsigned(left, 10);
                changed.setCharAt(i, (char) ('0' + (phone.charAt(i) - '0' + by) % 10));
                left = Long.divideUnsigned(left, 10);
                count++;
            }
        }
        return changed.toString();
    }

    /** The text with its number moved, if it is one number. */
    private static String otherYears(String text, long bits, int least) {
        String digits = DIGIT.retainFrom(text);
        if (digits.isEmpty() || digits.length() > DIGITS_MAX || !text.contains(digits)) {
            return text;
        }
        int years = Integer.parseInt(digits) + least + (int) Long.remainderUnsigned(bits, YEARS_SPAN);
        return text.replace(digits, Integer.toString(Math.max(0, years)));
    }

    /** Each value once, in an order that is not the file's. */
    private synchronized List<String> pool(WorldField field) {
        return pools.computeIfAbsent(field, missing -> {
            Map<String, String> byKey = new TreeMap<>();
            List<WorldEntry> owners = WorldField.OF_PERSON.contains(missing) ? world.people() : world.companies();
            owners.forEach(owner -> owner.texts(missing).forEach(text -> put(missing, text, byKey)));
            missing.spares().forEach(text -> put(missing, text, byKey));
            return new ArrayList<>(byKey.values());
        });
    }

    private static void put(WorldField field, String text, Map<String, String> byKey) {
        byKey.merge(field.key(text), text, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
