package io.leadwright.sandbox;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which custom fields are declared. */
final class CustomFieldOptions {

    @Option(
            names = "--custom-field",
            paramLabel = "NAME=KIND",
            converter = Parser.class,
            description = "A custom field that holds only this: text, number, truth or date; repeatable.")
    private List<CustomField> fields = new ArrayList<>();

    List<CustomField> fields() {
        return List.copyOf(fields);
    }

    /** Reads {@code budget=number}. */
    static final class Parser implements ITypeConverter<CustomField> {
        @Override
        public CustomField convert(String text) {
            int equals = text.lastIndexOf('=');
            try {
                CustomKind kind = CustomKind.valueOf(text.substring(equals + 1).toUpperCase(Locale.ROOT));
                return new CustomField(text.substring(0, Math.max(equals, 0)), kind);
            } catch (IllegalArgumentException refused) {
                throw new TypeConversionException("must be written NAME=text, NAME=number, NAME=truth or NAME=date");
            }
        }
    }
}
