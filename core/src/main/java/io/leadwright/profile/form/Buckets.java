package io.leadwright.profile.form;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Buckets of numbers: the key claimed most is in the middle of one, its ends included; the others lie side by side around it.
 * A bucket's key is that claimed most in it, the smallest of equals.
 *
 * @param width of each bucket, positive
 * @param period after which numbers come round again, as those of a clock; infinite if they do not
 * @param number what a key stands for
 */
record Buckets(double width, double period, ToDoubleFunction<String> number) implements Tolerance {

    private static final Comparator<Map.Entry<String, Integer>> MOST_CLAIMED =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    @Override
    public SortedMap<String, String> buckets(SortedMap<String, Integer> counts) {
        SortedMap<String, String> standIn = new TreeMap<>();
        if (counts.isEmpty()) {
            return standIn;
        }
        double middle = number.applyAsDouble(
                counts.entrySet().stream().min(MOST_CLAIMED).orElseThrow().getKey());
        Map<Double, String> heads = new TreeMap<>();
        counts.entrySet().stream()
                .sorted(MOST_CLAIMED)
                .map(Map.Entry::getKey)
                .forEach(key -> standIn.put(key, heads.computeIfAbsent(bucket(key, middle), bucket -> key)));
        return standIn;
    }

    /** As far from it as a bucket is wide, at most. */
    @Override
    public boolean isNear(String right, String key) {
        return Math.abs(apart(key, number.applyAsDouble(right))) <= width;
    }

    private double bucket(String key, double middle) {
        double apart = apart(key, middle);
        double beyond = Math.ceil((Math.abs(apart) - width / 2) / width);
        return beyond <= 0 ? 0 : Math.copySign(beyond, apart);
    }

    private double apart(String key, double middle) {
        double apart = number.applyAsDouble(key) - middle;
        return Double.isFinite(period) ? apart - period * Math.rint(apart / period) : apart; // the shorter way round
    }
}
