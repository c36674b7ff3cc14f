package io.leadwright.http.api;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.lead.Author;
import io.leadwright.lead.LeadId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that may be answered.
 *
 * @param nullableCaller who asks; null where everybody may
 * @param nullableLead the id in the path; null if there is none in it
 * @param params the query string's, to be asked for
 */
record Call(
        ApiRequest request,
        LeadApi.@Nullable Caller nullableCaller,
        @Nullable LeadId nullableLead,
        Params params) {

    /** The caller's book, in which whatever is written is the caller's. */
    LeadBook book(Leadwright leadwright) {
        return leadwright.book(caller().account()).as(author());
    }

    /** Whose work it is. */
    Author author() {
        return caller().author();
    }

    private LeadApi.Caller caller() {
        return Objects.requireNonNull(nullableCaller, "a public route has no caller");
    }

    /** The lead that the path names. */
    LeadId lead() {
        return Objects.requireNonNull(nullableLead, "the route's path has no id");
    }
}
