package io.leadwright.http.source.hunter;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Ticket;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What Hunter can be asked: one of these for a question, never two. */
enum HunterCall {
    /** Whether mail to an address arrives. */
    VERIFIER("email-verifier"),
    /** A person, by their address or page on LinkedIn. */
    PERSON("people/find"),
    /** The same, and their company. */
    BOTH("combined/find"),
    /** An address, by the names and the company. */
    FINDER("email-finder"),
    /** A company, by its domain. */
    COMPANY("companies/find");

    private static final ImmutableSet<ProfileField<?>> OF_PERSON = ImmutableSet.of(
            ProfileField.FIRST_NAME,
            ProfileField.LAST_NAME,
            ProfileField.EMAIL,
            ProfileField.PHONE,
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
            ProfileField.COMPANY_WEBSITE,
            ProfileField.COMPANY_INDUSTRY,
            ProfileField.COMPANY_SIZE,
            ProfileField.COMPANY_DESCRIPTION,
            ProfileField.COMPANY_FOUNDED,
            ProfileField.COMPANY_HEADQUARTERS);

    private static final ImmutableSet<ProfileField<?>> OF_ADDRESS = ImmutableSet.of(
            ProfileField.EMAIL,
            ProfileField.EMAIL_STATUS,
            ProfileField.PHONE,
            ProfileField.LINKEDIN_URL,
            ProfileField.COMPANY,
            ProfileField.TITLE,
            ProfileField.TWITTER);

    private static final ImmutableSet<ProfileField<?>> STATUS = ImmutableSet.of(ProfileField.EMAIL_STATUS);

    private static final String LINKEDIN_PATH = "in/";

    private final String path;

    HunterCall(String path) {
        this.path = path;
    }

    /** All that any of them answers. */
    static Set<ProfileField<?>> fields() {
        return Sets.union(Sets.union(OF_PERSON, OF_ADDRESS), OF_COMPANY);
    }

    /** The cheapest that tells most of what is wanted; empty if none tells anything of it. */
    static Optional<HunterCall> of(Question question) {
        if (question.wanted().equals(STATUS) && VERIFIER.isPossible(question)) {
            return Optional.of(VERIFIER);
        }
        boolean company = question.wantsAnyOf(OF_COMPANY);
        if (PERSON.isPossible(question) && question.wantsAnyOf(OF_PERSON)) {
            return Optional.of(company ? BOTH : PERSON);
        }
        if (FINDER.isPossible(question) && question.wantsAnyOf(OF_ADDRESS)) {
            return Optional.of(FINDER);
        }
        if (!company) {
            return Optional.empty();
        }
        return COMPANY.isPossible(question)
                ? Optional.of(COMPANY)
                : Optional.of(BOTH).filter(both -> both.isPossible(question));
    }

    /** That which is to be repeated; empty if it cannot be. */
    static Optional<HunterCall> of(Question question, Ticket ticket) {
        return Arrays.stream(values())
                .filter(call -> call.ticket().equals(ticket) && call.isPossible(question))
                .findFirst();
    }

    /** Of a person's page on LinkedIn; empty for an address of the older kind. */
    static Optional<String> handle(Question question) {
        return question.linkedin()
                .filter(page -> page.value().startsWith(LINKEDIN_PATH))
                .map(page -> page.value().substring(LINKEDIN_PATH.length()));
    }

    /** What to show when the same is asked again. */
    Ticket ticket() {
        return new Ticket(path);
    }

    String path() {
        return "/" + path;
    }

    private boolean isPossible(Question question) {
        return switch (this) {
            case VERIFIER -> question.email().isPresent();
            case PERSON, BOTH ->
                Lookup.EMAIL.isPossible(question) || handle(question).isPresent();
            case FINDER -> Lookup.NAME_AND_COMPANY.isPossible(question);
            case COMPANY -> Lookup.COMPANY_DOMAIN.isPossible(question);
        };
    }
}
