package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Book;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.Posting;
import io.leadwright.credit.Reason;
import io.leadwright.http.format.Times;
import io.leadwright.lead.Author;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credits as JSON: amounts as numbers of credits, a missing value as null. */
final class CreditJson {

    /** Why credits move. */
    static final Choice<EntryKind> KIND = Choice.among(EntryKind.values(), CreditJson::word);
    /** What an author is. */
    static final Choice<Author.Kind> AUTHOR = Choice.among(Author.Kind.values(), CreditJson::word);

    private CreditJson() {}

    /** The members of a balance: all that was granted, and what became of it. */
    static void members(JsonGenerator json, Balance balance) throws IOException {
        json.writeNumberField("granted", balance.granted().amount());
        json.writeNumberField("available", balance.available().amount());
        json.writeNumberField("held", balance.held().amount());
        json.writeNumberField("consumed", balance.consumed().amount());
        json.writeNumberField("expired", balance.expired().amount());
    }

    /** A grant, as far as it never changes. */
    static void write(JsonGenerator json, Grant grant, Reason reason) throws IOException {
        json.writeObjectFieldStart("grant");
        json.writeNumberField("id", grant.id().number());
        json.writeNumberField("amount", grant.terms().amount().amount());
        json.writeStringField(
                "expiresAt", grant.terms().expiresAt().map(Times::text).orElse(null));
        json.writeNumberField("priority", grant.terms().priority());
        json.writeStringField("reason", reason.text());
        json.writeStringField("createdAt", Times.text(grant.createdAt()));
        json.writeEndObject();
    }

    /** An entry: what it changed, and what there was after it. */
    static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", entry.number());
        json.writeStringField("kind", word(entry.cause().kind()));
        json.writeObjectFieldStart("change");
        for (Posting posting : entry.postings()) {
            if (posting.book() != Book.FUNDING) {
                json.writeNumberField(name(posting.book()), credits(posting.millis()));
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("balance");
        members(json, entry.balance());
        json.writeEndObject();
        number(json, "grantId", entry.cause().grant().map(GrantId::number));
        number(json, "holdId", entry.cause().hold().map(HoldId::number));
        Reason reason = entry.cause().reason().orElse(null);
        json.writeStringField("reason", reason == null ? null : reason.text());
        author(json, reason);
        json.writeStringField("at", Times.text(entry.at()));
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Book book) {
        return book == Book.BREAKAGE ? "expired" : word(book);
    }

    private static BigDecimal credits(long millis) {
        BigDecimal amount = new Credits(Math.abs(millis)).amount();
        return millis < 0 ? amount.negate() : amount;
    }

    private static void number(JsonGenerator json, String name, Optional<Long> number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.get());
        } else {
            json.writeNullField(name);
        }
    }

    private static void author(JsonGenerator json, @Nullable Reason reason) throws IOException {
        if (reason == null) {
            json.writeNullField("author");
            return;
        }
        json.writeObjectFieldStart("author");
        json.writeStringField("kind", word(reason.author().kind()));
        json.writeStringField("name", reason.author().name());
        json.writeEndObject();
    }
}
