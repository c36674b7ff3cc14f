package io.leadwright.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of {@link ProfileField}, by name. */
final class KnownFields {

    /** What the names of pages on networks start with. */
    static final String SOCIAL = "socialProfiles.";

    private static final Pattern NETWORK = Pattern.compile("[a-z0-9_-]{1,50}");

    static final ImmutableList<ProfileField<?>> OF_THE_REFERENCE = ImmutableList.of(
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
            ProfileField.FACEBOOK);

    static final ImmutableList<ProfileField<?>> FURTHER = ImmutableList.of(
            ProfileField.COMPANY_LEGAL_NAME,
            ProfileField.COMPANY_REGISTRATION_NUMBER,
            ProfileField.COMPANY_REGISTERED_ON,
            ProfileField.COMPANY_LEI,
            ProfileField.COMPANY_FUNDING,
            ProfileField.COMPANY_VALUATION,
            ProfileField.VERIFIED_PROFILES,
            ProfileField.TWITTER_FOLLOWERS,
            ProfileField.TWITTER_POSTS,
            ProfileField.LAST_ACTIVE_ON);

    private static final ImmutableMap<String, ProfileField<?>> BY_NAME =
            Maps.uniqueIndex(Iterables.concat(OF_THE_REFERENCE, FURTHER), ProfileField::name);

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
