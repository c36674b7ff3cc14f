package io.leadwright.sandbox.history;

import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.Forms;
import io.leadwright.profile.form.Tolerance;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a time of day where there is one, and the text as it is otherwise. */
record TimeOrText(CanonicalForm<LocalTime> times) implements CanonicalForm<String>, Tolerance {

    @Override
    public Optional<Canonical<String>> read(String text) {
        return times.read(text)
                .map(time -> new Canonical<>(time.key(), time.key()))
                .or(() -> Forms.exact().read(text));
    }

    @Override
    public Tolerance tolerance() {
        return this;
    }

    /** Times by their tolerance; other texts each by itself. */
    @Override
    public SortedMap<String, String> buckets(SortedMap<String, Integer> counts) {
        SortedMap<String, Integer> ofTimes = new TreeMap<>(counts);
        ofTimes.keySet().removeIf(key -> !isTime(key));
        SortedMap<String, String> buckets = new TreeMap<>(NONE.buckets(counts));
        buckets.putAll(times.tolerance().buckets(ofTimes));
        return buckets;
    }

    @Override
    public boolean isNear(String right, String key) {
        return (isTime(right) && isTime(key)) ? times.tolerance().isNear(right, key) : right.equals(key);
    }

    private boolean isTime(String key) {
        return times.read(key).isPresent();
    }
}
