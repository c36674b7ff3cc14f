package io.leadwright.testkit.lives;

import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import io.leadwright.source.Ticket;
import io.leadwright.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/** A vendor that outlives every process: it knows some people, fails now and then, and bills what it bills. */
final class PaidVendor implements EnrichmentSource {

    private final SourceProfile profile;
    private final MovableClock clock;
    private final Random random;
    private final Consumer<Payment> bill;
    private final long seed;
    private Runnable interlude = () -> {};
    private boolean isKind;

    PaidVendor(String name, SourcePrice price, MovableClock clock, Random random, Consumer<Payment> bill) {
        this.profile = SourceProfile.builder(name, SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(ProfileField.FIRST_NAME, ProfileField.LAST_NAME, ProfileField.EMAIL, ProfileField.TITLE)
                .batchSize(1 + random.nextInt(3))
                .price(price)
                .build();
        this.clock = clock;
        this.random = random;
        this.bill = bill;
        this.seed = random.nextLong();
    }

    /** What happens elsewhere while it is asked. */
    void meanwhile(Runnable newInterlude) {
        interlude = newInterlude;
    }

    /** Whether it fails nobody. */
    void beKind(boolean kind) {
        isKind = kind;
    }

    boolean knows(String email) {
        return new Random(seed ^ Objects.hash(email)).nextInt(10) < 7;
    }

    @Override
    public SourceProfile profile() {
        return profile;
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        List<SourceAnswer> answers = questions.list().stream().map(this::answer).toList();
        interlude.run();
        return answers;
    }

    private SourceAnswer answer(Question question) {
        String email = question.email().orElseThrow().value();
        int mood = isKind || question.ticket().isPresent() ? 99 : random.nextInt(100);
        if (mood < 8) {
            return SourceAnswer.Failed.free(FailureKind.THROTTLED);
        }
        boolean isPaid = question.ticket().isEmpty()
                && !(knows(email) ? profile.price().worst() : profile.price().call()).isNothing();
        boolean isLost = mood < 12 && isPaid;
        if (isPaid) {
            bill.accept(new Payment(profile.id().value(), email, clock.instant(), isLost));
        }
        if (isLost) {
            return new SourceAnswer.Failed(FailureKind.TIMED_OUT, null, true);
        } else if (!knows(email)) {
            return new SourceAnswer.Nothing(profile.price().call());
        }
        return mood < 20 ? pending() : found(email, question.ticket().isPresent());
    }

    private SourceAnswer pending() {
        return new SourceAnswer.Pending(
                new Ticket("later"),
                clock.instant().plus(Duration.ofSeconds(1)),
                new ClaimsBuilder(profile.id(), clock.instant()).build(),
                profile.price().worst());
    }

    private SourceAnswer found(String email, boolean isPaid) {
        ClaimsBuilder claims = new ClaimsBuilder(profile.id(), clock.instant())
                .add(ProfileField.FIRST_NAME, "Ada")
                .add(ProfileField.LAST_NAME, "Lovelace")
                .add(ProfileField.EMAIL, email)
                .add(ProfileField.TITLE, "CTO");
        return isPaid
                ? SourceAnswer.Found.free(claims.build())
                : new SourceAnswer.Found(claims.build(), profile.price().worst());
    }

    @Override
    public String toString() {
        return profile.toString();
    }
}
