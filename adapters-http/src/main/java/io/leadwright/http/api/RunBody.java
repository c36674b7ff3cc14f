package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Plan;
import io.leadwright.http.format.Rules;
import io.leadwright.lead.LeadId;
import io.leadwright.profile.ProfileField;
import io.leadwright.query.LeadQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run that is to be started, read from JSON; null says nothing.
 *
 * @param leads which leads, by their ids; none for those that the query string describes
 * @param wanted the fields that are wanted of them
 * @param allowsPart whether leads are passed over that the credits do not suffice for
 * @param budget the most that it may spend
 */
record RunBody(List<LeadId> leads, Set<ProfileField<?>> wanted, boolean allowsPart, Budget budget) {

    static final String LEADS = "leads";
    static final String BUDGET = "budget";
    static final String CREDITS = "credits";
    static final String USD = "usd";

    /** A body that was refused as a whole. */
    static final RunBody NONE = new RunBody(List.of(), Set.of(), false, Budget.NONE);

    private static final Set<String> NAMES = Set.of(LEADS, EnrichOptions.NAME, EnrichBody.ALLOW_PARTIAL, BUDGET);
    private static final Set<String> LIMITS = Set.of(CREDITS, USD);

    RunBody {
        leads = List.copyOf(leads);
    }

    /** Reads an object; what is wrong with it, the rules say then. */
    static RunBody read(JsonNode body, Rules rules) {
        checkNames(body, "", NAMES, rules);
        return new RunBody(
                leads(body.path(LEADS), rules),
                EnrichOptions.read(body.path(EnrichOptions.NAME), rules),
                EnrichBody.allowsPart(body.path(EnrichBody.ALLOW_PARTIAL), rules),
                budget(body.path(BUDGET), rules));
    }

    /** The same for core; of the leads of this query if none are named. */
    EnrichmentRequest request(LeadQuery query) {
        EnrichmentRequest all = leads.isEmpty() ? EnrichmentRequest.leads(query) : EnrichmentRequest.leads(leads);
        EnrichmentRequest limited = all.wanting(wanted).budget(budget);
        return allowsPart ? limited.allowingPart() : limited;
    }

    private static List<LeadId> leads(JsonNode ids, Rules rules) {
        if (!isSaid(ids)) {
            return List.of();
        } else if (!ids.isArray() || ids.isEmpty() || ids.size() > Plan.PEOPLE_MAX) {
            rules.refuse(LEADS, "must be a list of 1 to " + Plan.PEOPLE_MAX + " ids of leads");
            return List.of();
        }
        List<LeadId> read = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            try {
                read.add(LeadId.of(ids.path(i).isTextual() ? ids.path(i).textValue() : ""));
            } catch (IllegalArgumentException nobodys) {
                rules.refuse(LEADS + "[" + i + "]", "must be the id of a lead");
            }
        }
        return read;
    }

    private static Budget budget(JsonNode limits, Rules rules) {
        if (!isSaid(limits)) {
            return Budget.NONE;
        } else if (!limits.isObject()) {
            rules.refuse(BUDGET, "must be an object");
            return Budget.NONE;
        }
        checkNames(limits, BUDGET + ".", LIMITS, rules);
        Budget budget = Budget.NONE;
        try {
            if (isSaid(limits.path(USD))) {
                budget = Budget.of(Cost.usd(number(limits.path(USD))));
            }
        } catch (IllegalArgumentException refused) {
            rules.refuse(BUDGET + "." + USD, "must be a number of dollars, with at most 6 digits behind the point");
        }
        try {
            if (isSaid(limits.path(CREDITS))) {
                number(limits.path(CREDITS));
                budget = budget.and(Credits.of(limits.path(CREDITS).decimalValue()));
            }
        } catch (IllegalArgumentException refused) {
            rules.refuse(BUDGET + "." + CREDITS, "must be a number, with at most 3 digits behind the point");
        }
        return budget;
    }

    private static String number(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("number: must be one");
        }
        return value.decimalValue().toString();
    }

    private static void checkNames(JsonNode object, String where, Set<String> names, Rules rules) {
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .forEach(name -> rules.refuse(where + name, "must not be there: a run has no such member"));
    }

    private static boolean isSaid(JsonNode value) {
        return !value.isNull() && !value.isMissingNode();
    }
}
