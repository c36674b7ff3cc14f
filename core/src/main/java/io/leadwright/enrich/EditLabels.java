package io.leadwright.enrich;

import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes what a person writes into a lead as labels of what sources said of it: confirmed, or put right. Thread-safe. */
public final class EditLabels {

    private final Desk desk;

    EditLabels(Desk desk) {
        this.desk = desk;
    }

    /**
     * A person has said this of a lead.
     *
     * @param before the lead as it was: who it was that sources were asked about
     * @param after the lead as it is
     * @param said the fields that were said, changed or not
     */
    public void edited(Lead before, Lead after, Set<TextField> said) {
        Subject subject = Subject.of(before);
        List<Label> labels = new ArrayList<>();
        for (ProfileField<?> field : ProfileField.known()) {
            field.leadField()
                    .filter(said::contains)
                    .map(after.texts()::get)
                    .filter(text -> subject.isIdentified())
                    .ifPresent(text -> labels.add(Label.right(subject, field, text)));
        }
        if (!labels.isEmpty()) {
            new Lessons(desk).take("edit " + after.id() + " " + after.version(), labels);
        }
    }
}
