package io.leadwright.profile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of {@link ProfileField}, by name. */
final class KnownFields {

    /** What the names of pages on networks start with. */
    static final String SOCIAL = "socialProfiles.";

    private static final Pattern NETWORK = Pattern.compile("[a-z0-9_-]{1,50}");

    private static final ImmutableMap<String, ProfileField<?>> BY_NAME = Maps.uniqueIndex(
            List.<ProfileField<?>>of(
                    ProfileField.FIRST_NAME,
                    ProfileField.LAST_NAME,
                    ProfileField.EMAIL,
                    ProfileField.EMAIL_STATUS,
                    ProfileField.ALTERNATIVE_EMAILS,
                    ProfileField.PHONE,
                    ProfileField.LINKEDIN_URL,
                    ProfileField.COMPANY,
                    ProfileField.TITLE,
                    ProfileField.LOCATION,
                    ProfileField.EXPERIENCE,
                    ProfileField.SKILLS,
                    ProfileField.BIO,
                    ProfileField.COMPANY_NAME,
                    ProfileField.COMPANY_WEBSITE,
                    ProfileField.COMPANY_INDUSTRY,
                    ProfileField.COMPANY_SIZE,
                    ProfileField.COMPANY_DESCRIPTION,
                    ProfileField.COMPANY_FOUNDED,
                    ProfileField.COMPANY_HEADQUARTERS,
                    ProfileField.TWITTER,
                    ProfileField.GITHUB,
                    ProfileField.FACEBOOK),
            ProfileField::name);

    private KnownFields() {}

    static Optional<ProfileField<?>> named(String name) {
        ProfileField<?> known = BY_NAME.get(name);
        if (known == null && name.startsWith(SOCIAL) && isNetwork(name.substring(SOCIAL.length()))) {
            return Optional.of(ProfileField.socialProfile(name.substring(SOCIAL.length())));
        }
        return Optional.ofNullable(known);
    }

    /** Whether a text is a value of a lead's field; notes can be anything. */
    static boolean canRead(TextField field, String text) {
        return BY_NAME.values().stream()
                .filter(known -> known.leadField().equals(Optional.of(field)))
                .allMatch(known -> known.form().read(text).isPresent());
    }

    /** What a lead says, by the field it says it of; notes and the like are nobody's claim. */
    static Map<ProfileField<?>, String> ofLead(Lead lead) {
        Map<ProfileField<?>, String> said = new LinkedHashMap<>();
        BY_NAME.values()
                .forEach(field -> field.leadField().map(lead.texts()::get).ifPresent(text -> said.put(field, text)));
        return said;
    }

    static String checkedNetwork(String network) {
        if (!isNetwork(network)) {
            throw new IllegalArgumentException(
                    "network: must be 1 to 50 small letters, digits, hyphens and underscores");
        }
        return network;
    }

    private static boolean isNetwork(String name) {
        return NETWORK.matcher(name).matches();
    }
}
