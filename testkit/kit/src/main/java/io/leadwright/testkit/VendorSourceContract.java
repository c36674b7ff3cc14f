package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of {@link EnrichmentSource} that need a vendor's host to go wrong, or an account to have no key. */
public abstract class VendorSourceContract extends EnrichmentSourceContract {

    /** For a subclass, which says how to open its source. */
    protected VendorSourceContract() {}

    /** Opens the source with these credentials. */
    protected abstract EnrichmentSource open(Credentials credentials);

    /** Opens the source, where nobody listens. */
    protected abstract EnrichmentSource openToNobody();

    /** A key as the vendor gives them out; not that of {@link #open()}. */
    protected abstract String otherKey();

    @Test
    void rule_02_a_vendor_that_is_not_there_is_an_answer_to_each() {
        try (EnrichmentSource source = openToNobody()) {
            List<SourceAnswer> answers = ask(source, List.of(known(), unknown()));
            assertEquals(2, answers.size());
            for (SourceAnswer answer : answers) {
                SourceAnswer.Failed failed = assertInstanceOf(SourceAnswer.Failed.class, answer);
                assertEquals(FailureKind.UNAVAILABLE, failed.kind());
                assertFalse(failed.mayHaveBilled(), "nobody was there to bill");
            }
        }
    }

    @Test
    void rule_03_nobody_is_asked_for_an_account_without_a_key() {
        for (Optional<Secret> none : List.of(
                Optional.<Secret>empty(), Optional.of(Secret.of(" ")), Optional.of(Secret.of("a key\r\nx-evil: 1")))) {
            try (EnrichmentSource source = open(account -> none)) {
                int before = requests();
                assertEquals(SourceAnswer.Failed.free(FailureKind.UNAUTHORISED), ask(source, known()));
                assertEquals(before, requests());
            }
        }
    }

    @Test
    void the_key_is_asked_for_each_account_and_each_call() {
        List<AccountId> asked = new ArrayList<>();
        Credentials credentials = account -> {
            asked.add(account);
            return Optional.of(Secret.of(otherKey()));
        };
        AccountId acme = AccountId.of("acme");
        try (EnrichmentSource source = open(credentials)) {
            source.ask(new Questions(acme, WITHIN, List.of(known())));
            source.ask(new Questions(acme, WITHIN, List.of(known())));
            ask(source, known());
        }
        assertEquals(List.of(acme, acme, AccountId.DEFAULT), asked);
    }

    @Test
    void rule_06_a_ticket_of_somebody_else_is_unreadable_and_free() {
        try (EnrichmentSource source = open()) {
            int before = requests();
            SourceAnswer answer = ask(source, known().again(new Ticket("not one/of: ours?")));
            assertEquals(SourceAnswer.Failed.free(FailureKind.UNREADABLE), answer);
            assertEquals(before, requests());
        }
    }

    @Test
    void rule_01_what_cannot_be_asked_does_not_keep_the_others_from_being_asked() {
        try (EnrichmentSource source = open()) {
            List<SourceAnswer> answers = ask(
                    source,
                    List.of(
                            known().again(new Ticket("not one/of: ours?")),
                            known(),
                            known().wanting(ProfileField.text("colour of the hat"))));
            assertInstanceOf(SourceAnswer.Failed.class, answers.get(0));
            assertInstanceOf(SourceAnswer.Found.class, answers.get(1));
            assertEquals(SourceAnswer.Nothing.FREE, answers.get(2));
        }
    }

    @Test
    void rule_08_the_key_is_not_shown_when_the_vendor_is_not_there() {
        try (EnrichmentSource source = openToNobody()) {
            String shown = source + " " + Collections.unmodifiableList(ask(source, List.of(known())));
            assertTrue(secrets().stream().noneMatch(shown::contains), "a secret");
        }
    }
}
