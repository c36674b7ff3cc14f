package io.leadwright.sandbox.history;

import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.util.Set;

/**
 * How the texts of a history are read.
 *
 * @param form of the values
 * @param isMany whether an item can have many values at once
 * @param excluded sources that are not heard
 */
public record HistoryFormat(CanonicalForm<String> form, boolean isMany, Set<String> excluded) {

    /** One value an item, whose text is what it is. */
    public static final HistoryFormat EXACT = new HistoryFormat(Forms.exact(), false, Set.of());

    /** Copies the sources. */
    public HistoryFormat {
        excluded = Set.copyOf(excluded);
    }

    /** The same, with many values an item. */
    public HistoryFormat many() {
        return new HistoryFormat(form, true, excluded);
    }

    /** The same without what these sources claim. */
    public HistoryFormat without(Set<String> sources) {
        return new HistoryFormat(form, isMany, sources);
    }

    /** The same, but values that are times count as one if they are so near. */
    public HistoryFormat timesWithin(Duration tolerance) {
        return new HistoryFormat(new TimeOrText(Forms.timeOfDay(tolerance)), isMany, excluded);
    }

    /** The same, but values lie in each other. */
    public HistoryFormat in(Hierarchy hierarchy) {
        return new HistoryFormat(Forms.hierarchy(form, hierarchy.nodes()), isMany, excluded);
    }

    /** What is claimed: it never ages. */
    ProfileField<?> field(String attribute) {
        return isMany
                ? ProfileField.many(attribute, form).lasting()
                : ProfileField.one(attribute, form).lasting();
    }
}
