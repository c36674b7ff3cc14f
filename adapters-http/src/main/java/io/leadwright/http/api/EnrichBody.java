package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.http.format.Rules;
import io.leadwright.profile.ProfileField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A request to enrich, read from JSON; null says nothing.
 *
 * @param leads who is meant, with all that is wrong with each
 * @param wanted the fields that are wanted of them
 * @param skipsInvalid whether leads that something is wrong with fail by themselves
 * @param allowsPart whether some are enriched if the credits do not suffice for all
 * @param fingerprint equal for bodies that say the same
 */
record EnrichBody(
        List<LeadInput> leads,
        Set<ProfileField<?>> wanted,
        boolean skipsInvalid,
        boolean allowsPart,
        String fingerprint) {

    static final String LEADS = "leads";
    static final String ON_INVALID = "onInvalid";
    static final String SKIP = "skip";
    static final String ALLOW_PARTIAL = "allowPartial";

    /** The most leads at once. */
    static final int LEADS_MAX = 50;

    /** A body that was refused as a whole. */
    static final EnrichBody NONE = new EnrichBody(List.of(), Set.of(), false, false, "");

    private static final Set<String> NAMES = Set.of(LEADS, EnrichOptions.NAME, ON_INVALID, ALLOW_PARTIAL);

    EnrichBody {
        leads = List.copyOf(leads);
    }

    /** Reads an object; what is wrong with it beside the leads, the rules say then. */
    static EnrichBody read(JsonNode body, Rules rules) {
        body.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> rules.refuse(name, "must not be there: a request to enrich has no such member"));
        List<LeadInput> leads = leads(body.path(LEADS), rules);
        Set<ProfileField<?>> wanted = EnrichOptions.read(body.path(EnrichOptions.NAME), rules);
        boolean skipsInvalid = skipsInvalid(body.path(ON_INVALID), rules);
        boolean allowsPart = allowsPart(body.path(ALLOW_PARTIAL), rules);
        String canonical = new String(CanonicalJson.of(body), StandardCharsets.UTF_8);
        return new EnrichBody(leads, wanted, skipsInvalid, allowsPart, ApiKeys.hash(canonical));
    }

    private static List<LeadInput> leads(JsonNode leads, Rules rules) {
        if (!leads.isArray() || leads.isEmpty() || leads.size() > LEADS_MAX) {
            rules.refuse(LEADS, "must contain between 1 and " + LEADS_MAX + " items");
            return List.of();
        }
        List<LeadInput> read = new ArrayList<>();
        leads.forEach(lead -> read.add(LeadInput.read(lead)));
        return read;
    }

    private static boolean skipsInvalid(JsonNode said, Rules rules) {
        boolean isSkip = said.isTextual() && said.textValue().equals(SKIP);
        if (!isSkip && !said.isNull() && !said.isMissingNode()) {
            rules.refuse(ON_INVALID, "must be " + SKIP + " if it is there");
        }
        return isSkip;
    }

    static boolean allowsPart(JsonNode said, Rules rules) {
        if (!said.isBoolean() && !said.isNull() && !said.isMissingNode()) {
            rules.refuse(ALLOW_PARTIAL, "must be true or false");
        }
        return said.booleanValue();
    }

    /** Everything for which it is refused that is wrong with leads. */
    List<LeadError> errors() {
        return skipsInvalid
                ? List.of()
                : IntStream.range(0, leads.size())
                        .boxed()
                        .flatMap(index ->
                                leads.get(index).errors().stream().map(message -> new LeadError(index, message)))
                        .toList();
    }

    /** The places of the leads that are looked up, in their order. */
    List<Integer> places() {
        return IntStream.range(0, leads.size())
                .filter(index -> leads.get(index).isGood())
                .boxed()
                .toList();
    }

    /** The same for core: those of the leads that can be looked up. */
    EnrichmentRequest request() {
        EnrichmentRequest all = EnrichmentRequest.subjects(leads.stream()
                        .filter(LeadInput::isGood)
                        .map(LeadInput::subject)
                        .toList())
                .wanting(wanted);
        return allowsPart ? all.allowingPart() : all;
    }
}
