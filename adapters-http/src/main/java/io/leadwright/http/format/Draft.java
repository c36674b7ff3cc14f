package io.leadwright.http.format;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.NewLead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A new lead being read: what is said of it so far, and everything that is wrong with that. Not thread-safe. */
public final class Draft {

    private final Rules rules = new Rules();
    private final Map<String, CustomValue> customFields = new LinkedHashMap<>();
    private final Map<String, String> customCells = new LinkedHashMap<>();
    private NewLead lead;

    private Draft(NewLead lead) {
        this.lead = lead;
    }

    /** Of somebody of whom nothing is said yet, who comes from there if nothing else is said. */
    public static Draft of(LeadSource sourceIfNew) {
        return new Draft(NewLead.blank().sourceIfNew(sourceIfNew));
    }

    /** Says a field that is one text; a name that is none of those is refused. */
    public void text(String name, String text) {
        Optional<TextColumn> column = TextColumn.named(name);
        if (column.isEmpty()) {
            refuse(name, "must not be there: a lead has no such field");
        } else {
            say(name, known -> column.get().onto(known, text));
        }
    }

    /** Says the tags. */
    public void tags(List<String> tags) {
        say("tags", known -> known.tags(tags));
    }

    /** Says what a custom field holds. */
    public void customField(String name, Supplier<CustomValue> value) {
        rules.attempt("customFields." + name, () -> {
            customFields.putAll(new CustomFields(Map.of(name, value.get())).values());
        });
    }

    /** Says what a custom field holds as a cell of a table without types. */
    public void customCell(String name, String cell) {
        rules.attempt("customFields." + name, () -> {
            CustomFields.checkName(name);
            CustomValue.of(cell);
            customCells.put(name, cell);
        });
    }

    /** Says what a field must be. */
    public void refuse(String field, String rule) {
        rules.refuse(field, rule);
    }

    private void say(String field, UnaryOperator<NewLead> what) {
        rules.attempt(field, () -> lead = what.apply(lead));
    }

    /** What came of it. */
    public Finished finish() {
        say(
                "customFields",
                said -> said.customFields(new CustomFields(customFields)).customCells(customCells));
        if (rules.isEmpty() && !lead.saysWho()) {
            refuse("lead", "must have an email, a linkedinUrl or a name");
        }
        return rules.isEmpty() ? new Finished.Good(lead) : new Finished.Bad(rules);
    }

    /** What came of a draft. */
    public sealed interface Finished {

        /** A lead. */
        record Good(NewLead lead) implements Finished {}

        /** No lead: everything that is wrong with it. */
        record Bad(Rules rules) implements Finished {}
    }
}
