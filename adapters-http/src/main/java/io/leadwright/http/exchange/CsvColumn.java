package io.leadwright.http.exchange;

import io.leadwright.http.format.Draft;
import io.leadwright.http.format.TextColumn;
import io.leadwright.lead.CustomFields;
import java.util.Optional;

/**
 * A column of a CSV file.
 *
 * @param name as the header has it, without white space around it
 */
record CsvColumn(String name, Meaning meaning) {

    static final String TAGS = "tags";
    static final String CUSTOM_FIELD = "customFields.";

    /** What a cell says of a lead. */
    @FunctionalInterface
    interface Meaning {
        void say(Draft draft, String text);
    }

    /** The column of this header; empty if a lead has no such field. */
    static Optional<CsvColumn> of(String header) {
        String name = header.strip();
        if (name.startsWith(CUSTOM_FIELD)) {
            String field = TagCell.unescaped(header.stripLeading().substring(CUSTOM_FIELD.length()));
            return Optional.of(new CsvColumn(CUSTOM_FIELD + field, (draft, text) -> draft.customCell(field, text)));
        } else if (name.equals(TAGS)) {
            return Optional.of(new CsvColumn(name, (draft, text) -> draft.tags(TagCell.read(text))));
        }
        return TextColumn.named(name).map(field -> new CsvColumn(name, (draft, text) -> draft.text(name, text)));
    }

    /** Whether it is not that of a custom field whose name none can have. */
    boolean canBe() {
        if (!name.startsWith(CUSTOM_FIELD)) {
            return true;
        }
        try {
            CustomFields.checkName(name.substring(CUSTOM_FIELD.length()));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Says what is in a cell that is not empty. */
    void say(Draft draft, String cell) {
        meaning.say(draft, FormulaGuard.unguarded(cell));
    }
}
