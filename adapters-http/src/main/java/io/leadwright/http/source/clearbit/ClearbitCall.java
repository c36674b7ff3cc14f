package io.leadwright.http.source.clearbit;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.lead.EmailKey;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Ticket;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What Clearbit can be asked: one of these for a question, never two. */
enum ClearbitCall {
    /** A person, by their address. */
    PERSON("people/find"),
    /** The same, and their company. */
    BOTH("combined/find"),
    /** A company, by its domain; on a host of its own. */
    COMPANY("companies/find");

    private static final ImmutableSet<ProfileField<?>> OF_PERSON = ImmutableSet.of(
            ProfileField.FIRST_NAME,
            ProfileField.LAST_NAME,
            ProfileField.EMAIL,
            ProfileField.LINKEDIN_URL,
            ProfileField.COMPANY,
            ProfileField.TITLE,
            ProfileField.LOCATION,
            ProfileField.BIO,
            ProfileField.TWITTER,
            ProfileField.GITHUB,
            ProfileField.FACEBOOK);

    private static final ImmutableSet<ProfileField<?>> OF_COMPANY = ImmutableSet.of(
            ProfileField.COMPANY_NAME,
            ProfileField.COMPANY_LEGAL_NAME,
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_INDUSTRY,
            ProfileField.COMPANY_SIZE,
            ProfileField.COMPANY_DESCRIPTION,
            ProfileField.COMPANY_FOUNDED,
            ProfileField.COMPANY_HEADQUARTERS);

    private final String path;

    ClearbitCall(String path) {
        this.path = path;
    }

    /** All that any of them answers. */
    static Set<ProfileField<?>> fields() {
        return Sets.union(OF_PERSON, OF_COMPANY);
    }

    /** That which tells what is wanted, or is to be repeated; empty if none does, or it cannot be. */
    static Optional<ClearbitCall> of(Question question) {
        return question.ticket().isPresent()
                ? question.ticket().flatMap(ticket -> again(question, ticket))
                : anew(question);
    }

    private static Optional<ClearbitCall> again(Question question, Ticket ticket) {
        return Arrays.stream(values())
                .filter(call -> call.ticket().equals(ticket) && call.isPossible(question))
                .findFirst();
    }

    private static Optional<ClearbitCall> anew(Question question) {
        boolean company = question.wantsAnyOf(OF_COMPANY);
        if (PERSON.isPossible(question) && question.wantsAnyOf(OF_PERSON)) {
            return Optional.of(company ? BOTH : PERSON);
        } else if (!company) {
            return Optional.empty();
        }
        return Optional.of(COMPANY.isPossible(question) ? COMPANY : BOTH).filter(call -> call.isPossible(question));
    }

    /** What to show when the same is asked again. */
    Ticket ticket() {
        return new Ticket(path);
    }

    /** Asks it: for nothing, if it was asked before. */
    WireRequest request(Question question) {
        WireRequest request = WireRequest.get("/" + path).header("accept", "application/json");
        WireRequest about = this == COMPANY
                ? request.query("domain", question.companyDomain())
                : request.query("email", question.email().map(EmailKey::value));
        return question.ticket().isPresent() ? about : about.paid();
    }

    private boolean isPossible(Question question) {
        return (this == COMPANY ? Lookup.COMPANY_DOMAIN : Lookup.EMAIL).isPossible(question);
    }
}
