package io.leadwright.lead;

/**
 * One of the host's own fields, declared: what it holds is checked when it is written, and can be compared with.
 *
 * @param name compared exactly, of 1 to 64 characters
 */
public record CustomField(String name, CustomKind kind) {

    /** Checks the name; throws {@link IllegalArgumentException}. */
    public CustomField {
        CustomFields.checkName(name);
    }

    /** A field of texts. */
    public static CustomField text(String name) {
        return new CustomField(name, CustomKind.TEXT);
    }

    /** A field of numbers. */
    public static CustomField number(String name) {
        return new CustomField(name, CustomKind.NUMBER);
    }

    /** A field of truths. */
    public static CustomField truth(String name) {
        return new CustomField(name, CustomKind.TRUTH);
    }

    /** A field of days. */
    public static CustomField date(String name) {
        return new CustomField(name, CustomKind.DATE);
    }

    /** Returns the value if the field can hold it, else throws {@link IllegalArgumentException}. */
    public CustomValue checked(CustomValue value) {
        if (!kind.fits(value)) {
            throw unfit();
        }
        return value;
    }

    /** What a text says that comes from where there are no types; throws {@link IllegalArgumentException} if the field cannot hold it. */
    public CustomValue read(String text) {
        return kind.read(text).orElseThrow(this::unfit);
    }

    private IllegalArgumentException unfit() {
        return new IllegalArgumentException("customFields." + name + ": must be " + kind.rule());
    }
}
