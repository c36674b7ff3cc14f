package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.credit.Cost;
import io.leadwright.enrich.Bill;
import io.leadwright.http.openapi.Schema;
import java.io.IOException;
import java.util.Map;

/** What something comes to as JSON: credits, and what vendors bill, each unit by itself. */
final class BillJson {

    private BillJson() {}

    /** Writes a bill as a member. */
    static void write(JsonGenerator json, String name, Bill bill) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("credits", bill.credits().amount());
        json.writeArrayFieldStart("costs");
        for (Cost cost : bill.costs().all()) {
            write(json, cost);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes a cost as one object. */
    static void write(JsonGenerator json, Cost cost) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", cost.unit());
        json.writeNumberField("amount", cost.amount());
        json.writeEndObject();
    }

    /** A bill as clients are told of it. */
    static Schema schema() {
        return Schema.object(named("credits", CreditSchemas.amount(), "costs", Schema.list(cost())), Map.of());
    }

    /** A cost as clients are told of it. */
    static Schema cost() {
        return Schema.object(named("unit", Schema.text(), "amount", CreditSchemas.amount()), Map.of());
    }
}
