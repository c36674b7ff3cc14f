package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;
import static io.leadwright.http.api.AnswerSchemas.success;

import io.leadwright.credit.Credits;
import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** What credits are, as clients are told of them. */
final class CreditSchemas {

    static final String CREDITS = "CreditsAnswer";
    static final String ENTRIES = "CreditEntriesAnswer";
    static final String GRANTED = "CreditGrantAnswer";
    static final String NEW_GRANT = "NewCreditGrant";

    private CreditSchemas() {}

    /** The schemas by their names. */
    static Map<String, Schema> all() {
        Map<String, Schema> all = new LinkedHashMap<>();
        all.put(NEW_GRANT, newGrant());
        all.put(GRANTED, success(named("grant", grant()), Map.of()));
        Schema expiring = Schema.object(named("at", Schema.time(), "amount", amount()), Map.of());
        all.put(CREDITS, success(balance(), named("expiringNext", expiring)));
        all.put(ENTRIES, success(named("entries", Schema.list(entry())), named("nextCursor", Schema.text())));
        return all;
    }

    /** A number of credits. */
    static Schema amount() {
        return Schema.type("number").with("minimum", 0);
    }

    private static Schema newGrant() {
        Schema amount = Schema.type("number")
                .with("exclusiveMinimum", 0)
                .with("maximum", new Credits(Credits.MAX_MILLIS).amount())
                .with("description", "How many credits, with at most 3 digits behind the point");
        Schema expiresAt = Schema.text().with("description", "For ever unless said; " + Times.RULE);
        Schema priority = whole().with("default", 0).with("description", "Grants of a lower number are used first");
        return Schema.object(
                named(NewGrant.AMOUNT, amount, NewGrant.REASON, Schema.text().with("maxLength", 1_000)),
                named(NewGrant.EXPIRES_AT, expiresAt.orNull(), NewGrant.PRIORITY, priority.orNull()));
    }

    private static Schema whole() {
        return Schema.type("integer").with("minimum", Integer.MIN_VALUE).with("maximum", Integer.MAX_VALUE);
    }

    private static Schema grant() {
        return Schema.object(
                named(
                        "id", Schema.count(),
                        "amount", amount(),
                        "expiresAt", Schema.time().orNull(),
                        "priority", Schema.type("integer"),
                        "reason", Schema.text(),
                        "createdAt", Schema.time()),
                Map.of());
    }

    private static Map<String, Schema> balance() {
        return named(
                "granted", amount(),
                "available", amount(),
                "held", amount(),
                "consumed", amount(),
                "expired", amount());
    }

    private static Schema entry() {
        Schema change = Schema.type("number");
        Schema author = Schema.object(
                named(
                        "kind", CreditJson.AUTHOR.schema(),
                        "name", Schema.text()),
                Map.of());
        return Schema.object(
                named(
                        "number", Schema.count(),
                        "kind", CreditJson.KIND.schema(),
                        "change",
                                Schema.object(
                                        Map.of(),
                                        named(
                                                "available", change,
                                                "held", change,
                                                "consumed", change,
                                                "expired", change)),
                        "balance", Schema.object(balance(), Map.of()),
                        "grantId", Schema.count().orNull(),
                        "holdId", Schema.count().orNull(),
                        "reason", Schema.text().orNull(),
                        "author", author.orNull(),
                        "at", Schema.time()),
                Map.of());
    }
}
