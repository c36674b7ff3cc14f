package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Reason;
import io.leadwright.http.format.Rules;
import io.leadwright.http.format.Times;
import io.leadwright.lead.Author;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be granted, read from JSON; null says nothing.
 *
 * @param terms how much and until when; empty if that was refused
 * @param reason who grants and why; empty if that was refused
 */
record NewGrant(Optional<GrantTerms> terms, Optional<Reason> reason) {

    static final String AMOUNT = "amount";
    static final String EXPIRES_AT = "expiresAt";
    static final String PRIORITY = "priority";
    static final String REASON = "reason";

    /** A body that was refused as a whole. */
    static final NewGrant NONE = new NewGrant(Optional.empty(), Optional.empty());

    private static final Set<String> NAMES = Set.of(AMOUNT, EXPIRES_AT, PRIORITY, REASON);
    private static final BigDecimal AMOUNT_MAX = new Credits(Credits.MAX_MILLIS).amount();
    private static final String AMOUNT_RULE =
            "must be a number above 0, at most " + AMOUNT_MAX + ", with at most 3 digits behind the point";

    /** Reads an object; what is wrong with it, the rules say then. */
    static NewGrant read(JsonNode body, Author author, Rules rules) {
        body.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> rules.refuse(name, "must not be there: a grant has no such field"));
        Optional<Instant> expiresAt = expiresAt(body.path(EXPIRES_AT), rules);
        int priority = priority(body.path(PRIORITY), rules);
        Optional<GrantTerms> terms = amount(body.path(AMOUNT), rules)
                .map(GrantTerms::of)
                .map(known -> known.priority(priority))
                .map(known -> expiresAt.map(known::expiring).orElse(known));
        return new NewGrant(terms, reason(body.path(REASON), author, rules));
    }

    private static Optional<Credits> amount(JsonNode value, Rules rules) {
        try {
            if (value.isNumber() && value.decimalValue().signum() > 0) {
                return Optional.of(Credits.of(value.decimalValue()));
            }
        } catch (IllegalArgumentException notThousandths) {
            // said below, in one way for every way of being wrong
        }
        rules.refuse(AMOUNT, AMOUNT_RULE);
        return Optional.empty();
    }

    private static Optional<Instant> expiresAt(JsonNode value, Rules rules) {
        Optional<Instant> time = value.isTextual() ? Times.parse(value.textValue()) : Optional.empty();
        if (time.isEmpty() && isSaid(value)) {
            rules.refuse(EXPIRES_AT, Times.RULE);
        }
        return time;
    }

    private static int priority(JsonNode value, Rules rules) {
        boolean isNumber = value.isIntegralNumber() && value.canConvertToInt();
        if (!isNumber && isSaid(value)) {
            rules.refuse(PRIORITY, "must be a whole number between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
        }
        return isNumber ? value.intValue() : 0;
    }

    private static Optional<Reason> reason(JsonNode value, Author author, Rules rules) {
        if (!value.isTextual()) {
            rules.refuse(REASON, "must be a text that says why");
            return Optional.empty();
        }
        try {
            return Optional.of(new Reason(author, value.textValue()));
        } catch (IllegalArgumentException refused) {
            Rules.of(refused).byField().forEach(rules::refuse);
            return Optional.empty();
        }
    }

    private static boolean isSaid(JsonNode value) {
        return !value.isNull() && !value.isMissingNode();
    }
}
