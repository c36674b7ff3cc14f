package io.leadwright.sandbox.faults;

import io.leadwright.credit.Cost;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import io.leadwright.source.SourceAnswer.Pending;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import io.leadwright.source.Ticket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A source that is paid for each question, and writes that down before it answers. */
final class PaidSource implements EnrichmentSource {

    /** What one says of people, by their addresses. */
    enum Script {
        /** Knows the titles of all but Carol, two people at once. */
        DIRECTORY("0.10", 2),
        /** Knows nobody, and is paid for that. */
        ARCHIVE("0.05", 1),
        /** Knows everybody's number, but has to look. */
        SWITCHBOARD("0.20", 1);

        private final String dollars;
        private final int batch;

        Script(String dollars, int batch) {
            this.dollars = dollars;
            this.batch = batch;
        }

        Cost price() {
            return Cost.usd(dollars);
        }

        ProfileField<?> field() {
            return this == SWITCHBOARD ? ProfileField.PHONE : ProfileField.TITLE;
        }

        /** What it says; empty if it does not know them. */
        Optional<String> knows(String email) {
            return switch (this) {
                case DIRECTORY -> email.startsWith("carol") ? Optional.empty() : Optional.of("Director of Sales");
                case ARCHIVE -> Optional.empty();
                case SWITCHBOARD -> Optional.of("+1415555267" + EnrichmentLife.EMAILS.indexOf(email));
            };
        }

        SourceProfile profile() {
            return SourceProfile.builder(name().toLowerCase(Locale.ROOT), SourceKind.BUSINESS_CONTACTS)
                    .lookups(Lookup.EMAIL)
                    .fields(field())
                    .batchSize(batch)
                    .price(SourcePrice.perCall(price()))
                    .build();
        }
    }

    private final Script script;
    private final SourceProfile profile;
    private final EnrichmentLife life;
    private final InstantSource clock;

    PaidSource(Script script, EnrichmentLife life, InstantSource clock) {
        this.script = script;
        this.profile = script.profile();
        this.life = life;
        this.clock = clock;
    }

    @Override
    public SourceProfile profile() {
        return profile;
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        life.boundary().check();
        List<String> emails = questions.list().stream()
                .filter(question -> question.ticket().isEmpty())
                .map(PaidSource::email)
                .toList();
        if (!emails.isEmpty()) {
            life.books().pay(new VendorBooks.Call(profile.id().value(), emails));
        }
        return questions.list().stream().map(this::answer).toList();
    }

    private SourceAnswer answer(Question question) {
        Optional<String> known = script.knows(email(question));
        if (script == Script.SWITCHBOARD && question.ticket().isEmpty()) {
            Ticket ticket = new Ticket("of person " + EnrichmentLife.EMAILS.indexOf(email(question)));
            return new Pending(ticket, clock.instant().plus(Duration.ofSeconds(1)), Claims.none(), script.price());
        } else if (known.isEmpty()) {
            return new Nothing(script.price());
        }
        ClaimsBuilder claims = new ClaimsBuilder(profile.id(), clock.instant()).add(script.field(), known.get());
        return new Found(claims.build(), question.ticket().isEmpty() ? script.price() : Cost.NOTHING);
    }

    private static String email(Question question) {
        return question.email().orElseThrow().value();
    }

    @Override
    public String toString() {
        return profile.toString();
    }
}
