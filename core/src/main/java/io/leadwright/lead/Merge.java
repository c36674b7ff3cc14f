package io.leadwright.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Two leads that turned out to be one person, each as it was before: what the survivor becomes, and how it is undone.
 *
 * @param survivor the lead that stays
 * @param absorbed the lead that goes
 * @param stamp who merged them, and when
 */
public record Merge(Lead survivor, Lead absorbed, Stamp stamp) {

    /** Refuses a lead and itself, by {@link IllegalArgumentException}. */
    public Merge {
        if (survivor.id().equals(absorbed.id())) {
            throw new IllegalArgumentException("merge: must be of two leads, is of " + survivor.id() + " and itself");
        }
    }

    /**
     * The survivor after the merge. It keeps its values; its blanks are filled by the other's, and a value that a person
     * wrote wins over one that a machine wrote; a blank is no value, whoever left it. Tags and custom fields are added, the
     * last contact is the later one. The same lead if the other has nothing new.
     *
     * @throws IllegalArgumentException if tags or custom fields become too many
     */
    public Lead merged() {
        LeadBuilder merged = survivor.toBuilder();
        Set<LeadField> byPerson = EnumSet.noneOf(LeadField.class);
        byPerson.addAll(survivor.byPerson());
        for (TextField text : TextField.values()) {
            if (!absorbed.isBlank(text) && (survivor.isBlank(text) || yields(LeadField.of(text)))) {
                merged.text(text, absorbed.text(text));
                inherit(LeadField.of(text), byPerson);
            }
        }
        if (yields(LeadField.STATUS)) {
            merged.status(absorbed.status());
            byPerson.add(LeadField.STATUS);
        }
        if (yields(LeadField.SOURCE)) {
            merged.source(absorbed.source());
            byPerson.add(LeadField.SOURCE);
        }
        merged.tags(ImmutableList.copyOf(Iterables.concat(survivor.tags(), absorbed.tags())));
        merged.customFields(
                yields(LeadField.CUSTOM_FIELDS)
                        ? survivor.customFields().with(absorbed.customFields())
                        : absorbed.customFields().under(survivor.customFields()));
        for (LeadField list : List.of(LeadField.TAGS, LeadField.CUSTOM_FIELDS)) {
            if (absorbed.byPerson().contains(list)) {
                byPerson.add(list);
            }
        }
        merged.contacted(absorbed.lastContactedAt());
        if (!Objects.equals(merged.lastContactedAt, survivor.lastContactedAt())) {
            inherit(LeadField.LAST_CONTACTED_AT, byPerson);
        }
        return merged.byPerson(byPerson).follows(survivor, stamp.at());
    }

    /**
     * The survivor as it was before the merge, in the place of what it is now; the same lead if the merge changed nothing.
     * Fields that were changed since keep what they were changed to, save that its own keys and names come back if nothing
     * would be left to say who it is.
     */
    public Lead undone(Lead now, Stamp undoing) {
        return new Rewrite(survivor, merged()).undone(now, undoing.at());
    }

    /** The absorbed lead as it was, two versions later: one for going, one for coming back. */
    public Lead restored() {
        return absorbed.toBuilder().version(absorbed.version() + 2).build();
    }

    private boolean yields(LeadField field) {
        return absorbed.byPerson().contains(field) && !survivor.byPerson().contains(field);
    }

    private void inherit(LeadField field, Set<LeadField> byPerson) {
        if (absorbed.byPerson().contains(field)) {
            byPerson.add(field);
        } else {
            byPerson.remove(field);
        }
    }

    /** The ids alone. */
    @Override
    public String toString() {
        return "Merge[" + absorbed.id() + " into " + survivor.id() + "]";
    }
}
