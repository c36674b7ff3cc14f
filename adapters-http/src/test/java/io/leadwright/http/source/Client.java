package io.leadwright.http.source;

import io.leadwright.http.transport.Connection;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.source.Question;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A vendor's client as the fault suite uses it.
 *
 * @param mayBeBilled whether a vendor that does so may have billed, for all that the client knows
 * @param isFault whether it is one at all: HTML is what a website answers
 */
record Client(
        String name,
        Function<Connection, EnrichmentSource> make,
        Question question,
        Predicate<Fault> mayBeBilled,
        Predicate<Fault> isFault) {

    Client(String name, Function<Connection, EnrichmentSource> make, Question question, Predicate<Fault> mayBeBilled) {
        this(name, make, question, mayBeBilled, fault -> true);
    }

    @Override
    public String toString() {
        return name;
    }
}
