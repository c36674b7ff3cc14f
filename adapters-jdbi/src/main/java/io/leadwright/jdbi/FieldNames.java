package io.leadwright.jdbi;

import io.leadwright.lead.LeadField;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of a lead's fields as they are stored: their names as JSON, or null for none. */
final class FieldNames {

    private FieldNames() {}

    /** What is stored for these fields. */
    static @Nullable String text(Set<LeadField> fields) {
        return fields.isEmpty()
                ? null
                : JsonText.ofTexts(fields.stream().map(LeadField::jsonName).toList());
    }

    /** The fields that were stored so; throws {@link IllegalArgumentException} if none are. */
    static Set<LeadField> fields(@Nullable String text) {
        if (text == null) {
            return Set.of();
        }
        EnumSet<LeadField> fields = EnumSet.noneOf(LeadField.class);
        for (String name : JsonText.texts(text)) {
            fields.add(LeadField.ofJsonName(name)
                    .orElseThrow(() -> new IllegalArgumentException("field: is not one of those there are")));
        }
        return fields;
    }
}
