package io.leadwright.http.source.zoominfo;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.lead.EmailKey;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What ZoomInfo can be asked for: people, with their company, or companies alone. */
enum ZoomInfoCall {
    CONTACTS(
            "contacts",
            "Contact",
            "Person",
            "firstName lastName email supplementalEmail emailAlt mobilePhone mobilePhoneDoNotCall mobilePhoneAlt phone"
                    + " directPhoneDoNotCall directPhoneAlt jobTitle city state country yearsOfExperience techSkills"
                    + " externalUrls personHasMoved validDate lastUpdatedDate companyName companyWebsite companyDescription"
                    + " companyCity companyState companyCountry companyEmployeeCount companyEmployeeRange"
                    + " companyPrimaryIndustry"),
    COMPANIES(
            "companies",
            "Company",
            "Company",
            "name website description city state country employeeCount employeeRange foundedYear primaryIndustry"
                    + " lastUpdatedDate");

    static final ImmutableSet<ProfileField<?>> PERSON_FIELDS = ImmutableSet.of(
            ProfileField.FIRST_NAME,
            ProfileField.LAST_NAME,
            ProfileField.EMAIL,
            ProfileField.ALTERNATIVE_EMAILS,
            ProfileField.PHONE,
            ProfileField.LINKEDIN_URL,
            ProfileField.COMPANY,
            ProfileField.TITLE,
            ProfileField.LOCATION,
            ProfileField.EXPERIENCE,
            ProfileField.SKILLS,
            ProfileField.TWITTER,
            ProfileField.GITHUB,
            ProfileField.FACEBOOK);

    /** Those of a person's company; the year it was founded is said only of a company that is asked for itself. */
    static final ImmutableSet<ProfileField<?>> COMPANY_FIELDS = ImmutableSet.of(
            ProfileField.COMPANY_NAME,
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_INDUSTRY,
            ProfileField.COMPANY_SIZE,
            ProfileField.COMPANY_DESCRIPTION,
            ProfileField.COMPANY_HEADQUARTERS);

    private static final String MEDIA_TYPE = "application/vnd.api+json";

    private final String path;
    private final String type;
    private final String inputName;
    private final ImmutableSet<String> outputFields;

    ZoomInfoCall(String plural, String type, String input, String outputFields) {
        this.path = "/data/v1/" + plural + "/enrich";
        this.type = type + "Enrich";
        this.inputName = "match" + input + "Input";
        this.outputFields = ImmutableSet.copyOf(Splitter.on(' ').split(outputFields));
    }

    /** Whether it is the one to bring what is wanted: people are asked for if that brings something, else their company. */
    boolean fits(Question question) {
        boolean canAskPerson = !CONTACTS.input(question).isEmpty();
        boolean canAskCompany = !COMPANIES.input(question).isEmpty();
        boolean wantsCompany = question.wantsAnyOf(COMPANY_FIELDS);
        boolean isOfPerson = canAskPerson && (question.wantsAnyOf(PERSON_FIELDS) || (wantsCompany && !canAskCompany));
        boolean isOfCompany = canAskCompany
                && !isOfPerson
                && (wantsCompany || question.wantsAnyOf(Set.of(ProfileField.COMPANY_FOUNDED)));
        return this == CONTACTS ? isOfPerson : isOfCompany;
    }

    /** By what it is asked: the surest thing that is known, and no more of a person than that; empty if nothing is. */
    ImmutableMap<String, String> input(Question question) {
        return this == CONTACTS ? personInput(question) : companyInput(question);
    }

    /** Asks for all of these at once, and for all that is read but what is left out. */
    WireRequest request(List<? extends Map<String, String>> inputs, Set<String> leftOut) {
        Set<String> wanted = Sets.difference(outputFields, leftOut);
        Map<String, Object> attributes =
                ImmutableMap.of(inputName, inputs, "outputFields", ImmutableList.copyOf(wanted));
        Map<String, Object> data = ImmutableMap.of("type", type, "attributes", attributes);
        return WireRequest.post(path)
                .header("accept", MEDIA_TYPE)
                .body(MEDIA_TYPE, WireJson.AS_WRITTEN.write(ImmutableMap.of("data", data)))
                .paid();
    }

    /** Answers to these inputs. */
    List<SourceAnswer> read(
            ZoomInfoReading reading, WireResponse response, List<? extends Map<String, String>> inputs) {
        return this == CONTACTS ? reading.contacts(response, inputs) : reading.companies(response, inputs);
    }

    private static ImmutableMap<String, String> personInput(Question question) {
        if (Lookup.EMAIL.isPossible(question)) {
            return only("emailAddress", question.email().map(EmailKey::value));
        }
        if (Lookup.LINKEDIN.isPossible(question)) {
            return only("externalURL", question.linkedin().map(page -> page.url()));
        }
        ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
        question.known(ProfileField.FIRST_NAME).ifPresent(name -> names.put("firstName", name));
        question.known(ProfileField.LAST_NAME).ifPresent(name -> names.put("lastName", name));
        question.known(ProfileField.COMPANY).ifPresent(name -> names.put("companyName", name));
        ImmutableMap<String, String> all = names.buildOrThrow();
        return all.size() == 3 ? all : ImmutableMap.of();
    }

    private static ImmutableMap<String, String> companyInput(Question question) {
        ImmutableMap<String, String> website = only("companyWebsite", question.companyDomain());
        return website.isEmpty() ? only("companyName", question.known(ProfileField.COMPANY)) : website;
    }

    private static ImmutableMap<String, String> only(String name, Optional<String> text) {
        return text.map(value -> ImmutableMap.of(name, value)).orElse(ImmutableMap.of());
    }
}
