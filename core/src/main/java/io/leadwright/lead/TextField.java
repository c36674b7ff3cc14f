package io.leadwright.lead;

import java.util.Arrays;
import java.util.Optional;

/** The nine fields of a lead that hold text and may be missing, in the reference's order. */
public enum TextField {
    /** Given name. */
    FIRST_NAME("firstName"),
    /** Family name. */
    LAST_NAME("lastName"),
    /** E-mail address, kept as given; see {@link EmailKey} for how two are compared. */
    EMAIL("email"),
    /** Profile page on LinkedIn, kept in its short form; see {@link LinkedInKey}. */
    LINKEDIN_URL("linkedinUrl"),
    /** Company name. */
    COMPANY("company"),
    /** Job title. */
    TITLE("title"),
    /** Phone number, kept as given. */
    PHONE("phone"),
    /** Where the person is. */
    LOCATION("location"),
    /** Free text. */
    NOTES("notes");

    private static final int CODE_POINTS_MAX = 1_000;
    private static final int NOTES_CODE_POINTS_MAX = 65_536;

    private final String jsonName;

    TextField(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The field's name in the API and in files. */
    public String jsonName() {
        return jsonName;
    }

    /** The field of this name, compared exactly; empty if there is none. */
    public static Optional<TextField> ofJsonName(String name) {
        return Arrays.stream(values()).filter(f -> f.jsonName.equals(name)).findFirst();
    }

    /**
     * The text as this field keeps it: as given, but a LinkedIn address in its short form.
     *
     * @throws IllegalArgumentException if it cannot be kept here: too long (1,000 characters, notes 65,536), not
     *     well-formed Unicode, no e-mail address or no address of a person on LinkedIn
     */
    public String checked(String text) {
        StoredText.check(jsonName, text, this == NOTES ? NOTES_CODE_POINTS_MAX : CODE_POINTS_MAX);
        if (StoredText.isBlank(text)) {
            return text;
        }
        return switch (this) {
            case EMAIL -> EmailKey.checked(text);
            case LINKEDIN_URL -> LinkedInKey.shortForm(text);
            default -> text;
        };
    }
}
