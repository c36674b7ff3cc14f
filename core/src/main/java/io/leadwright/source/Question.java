package io.leadwright.source;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.LinkedInKey;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.profile.form.CompanyDomain;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source is asked of one person, or of the company behind them: who is meant, what is wanted, and the ticket of an
 * earlier answer if it is asked again.
 *
 * <p>Immutable and thread-safe: each method returns a copy.
 */
public final class Question {

    private final Subject subject;
    private final ImmutableMap<ProfileField<?>, String> clues;
    private final ImmutableSet<ProfileField<?>> wanted;
    private final @Nullable Ticket ticket;

    private Question(
            Subject subject,
            Map<ProfileField<?>, String> clues,
            Collection<ProfileField<?>> wanted,
            @Nullable Ticket ticket) {
        this.subject = subject;
        this.clues = ImmutableMap.copyOf(clues);
        this.wanted = ImmutableSet.copyOf(wanted);
        this.ticket = ticket;
    }

    /** Everything that there is to know of this person. */
    public static Question about(Subject subject) {
        return new Question(subject, Map.of(), Set.of(), null);
    }

    /** Only these fields. */
    public Question wanting(ProfileField<?>... fields) {
        return wanting(Arrays.asList(fields));
    }

    /** Only these fields; all, if there are none. */
    public Question wanting(Collection<ProfileField<?>> fields) {
        return new Question(subject, clues, fields, ticket);
    }

    /**
     * This too is known, such as a page on GitHub that another source told of, and can be asked by. Where the subject says
     * something of the field itself, that counts instead.
     */
    public Question knowing(ProfileField<?> field, String text) {
        Map<ProfileField<?>, String> all = new LinkedHashMap<>(clues);
        all.put(field, text);
        return new Question(subject, all, wanted, ticket);
    }

    /** Asked again, for what was not ready. */
    public Question again(Ticket shown) {
        return new Question(subject, clues, wanted, shown);
    }

    /** Who is meant. */
    public Subject subject() {
        return subject;
    }

    /** The fields that are wanted, in the order they were named; empty if all are. */
    public Set<ProfileField<?>> wanted() {
        return wanted;
    }

    /** Whether any of these is wanted. */
    public boolean wantsAnyOf(Set<ProfileField<?>> fields) {
        return wanted.isEmpty() || !Sets.intersection(wanted, fields).isEmpty();
    }

    /** The ticket of an earlier answer. */
    public Optional<Ticket> ticket() {
        return Optional.ofNullable(ticket);
    }

    /** What is known of a field: of the subject, or from elsewhere. */
    public Optional<String> known(ProfileField<?> field) {
        return field.leadField().flatMap(subject::text).or(() -> Optional.ofNullable(clues.get(field)));
    }

    /** The address that is known. */
    public Optional<EmailKey> email() {
        return known(ProfileField.EMAIL).flatMap(text -> {
            try {
                return Optional.of(EmailKey.of(text));
            } catch (IllegalArgumentException notAnAddress) {
                return Optional.empty(); // a clue is whatever somebody said
            }
        });
    }

    /** The person's page on LinkedIn that is known. */
    public Optional<LinkedInKey> linkedin() {
        return known(ProfileField.LINKEDIN_URL).flatMap(text -> {
            try {
                return Optional.of(LinkedInKey.of(text));
            } catch (IllegalArgumentException notAPerson) {
                return Optional.empty();
            }
        });
    }

    /** The domain of the company: of its site, or of an address there, unless anybody can have a mailbox at it. */
    public Optional<String> companyDomain() {
        return known(ProfileField.COMPANY_WEBSITE)
                .flatMap(CompanyDomain::ofWebsite)
                .or(() -> email().flatMap(CompanyDomain::of));
    }

    /** The fields' names alone: their texts are a person's. */
    @Override
    public String toString() {
        return "Question[" + subject + ", knowing " + clues.keySet() + ", wanting " + wanted + "]";
    }
}
