package io.leadwright.http.api;

import io.leadwright.lead.EmailKey;
import io.leadwright.lead.LinkedInKey;
import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reference's John as vendors tell of him. */
final class John {

    static final String EMAIL = "john@techcorp.com";
    static final String PAGE = "https://linkedin.com/in/johndoe";

    static final Map<ProfileField<?>, List<String>> APOLLO = with(
            ProfileField.PHONE,
            "+1-555-123-4567",
            ProfileField.EXPERIENCE,
            "8",
            ProfileField.LINKEDIN_URL,
            "http://www.linkedin.com/in/JohnDoe/",
            ProfileField.TWITTER,
            "@johndoe");
    static final Map<ProfileField<?>, List<String>> CLEARBIT = with(
            ProfileField.PHONE,
            "+15551234567",
            ProfileField.EXPERIENCE,
            "8+ years",
            ProfileField.COMPANY_SIZE,
            "100-500 employees",
            ProfileField.GITHUB,
            "github.com/johndoe");
    static final Map<ProfileField<?>, List<String>> HUNTER = with(
            ProfileField.COMPANY_SIZE,
            "100 - 500",
            ProfileField.LINKEDIN_URL,
            PAGE,
            ProfileField.TWITTER,
            "https://x.com/johndoe",
            ProfileField.GITHUB,
            "johndoe");

    private John() {}

    /** Whether he is meant. */
    static boolean is(Subject subject) {
        Optional<EmailKey> email = subject.text(TextField.EMAIL).map(EmailKey::of);
        Optional<LinkedInKey> page = subject.text(TextField.LINKEDIN_URL).map(LinkedInKey::of);
        boolean isNamed = subject.text(TextField.LAST_NAME).equals(Optional.of("Doe"));
        return email.equals(Optional.of(EmailKey.of(EMAIL)))
                || page.equals(Optional.of(LinkedInKey.of(PAGE)))
                || (email.isEmpty() && page.isEmpty() && isNamed);
    }

    /** What everybody knows of him, and these fields and texts by turns. */
    static Map<ProfileField<?>, List<String>> with(Object... fieldsAndTexts) {
        Map<ProfileField<?>, List<String>> said = new LinkedHashMap<>();
        said.put(ProfileField.FIRST_NAME, List.of("John"));
        said.put(ProfileField.LAST_NAME, List.of("Doe"));
        said.put(ProfileField.EMAIL, List.of(EMAIL));
        said.put(ProfileField.ALTERNATIVE_EMAILS, List.of("j.doe@techcorp.com", "JOHN@techcorp.com"));
        said.put(ProfileField.COMPANY, List.of("Tech Corp"));
        said.put(ProfileField.TITLE, List.of("Senior Software Engineer"));
        said.put(ProfileField.LOCATION, List.of("San Francisco, CA"));
        said.put(ProfileField.SKILLS, List.of("JavaScript", "React", "Node.js", "Python", "AWS"));
        said.put(
                ProfileField.BIO,
                List.of(
                        "Experienced software engineer specializing in full-stack development and cloud architecture."));
        said.put(ProfileField.COMPANY_NAME, List.of("Tech Corp"));
        said.put(ProfileField.COMPANY_WEBSITE, List.of("https://techcorp.com"));
        said.put(ProfileField.COMPANY_INDUSTRY, List.of("Technology"));
        said.put(ProfileField.COMPANY_DESCRIPTION, List.of("Leading provider of enterprise software solutions."));
        said.put(ProfileField.COMPANY_FOUNDED, List.of("2010"));
        said.put(ProfileField.COMPANY_HEADQUARTERS, List.of("San Francisco, CA"));
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            said.put((ProfileField<?>) fieldsAndTexts[i], List.of((String) fieldsAndTexts[i + 1]));
        }
        return said;
    }
}
