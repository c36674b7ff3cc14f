package io.leadwright.testkit;

import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import io.leadwright.source.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source that knows what a test tells it, by e-mail address, by page on LinkedIn, or by name and company, and remembers what
 * it is asked. Thread-safe.
 *
 * <pre>{@code
 * FakeSource apollo = new FakeSource("apollo", clock).knows("john@techcorp.com", TITLE, "CTO");
 * }</pre>
 */
public final class FakeSource implements EnrichmentSource {

    private final SourceId id;
    private final MovableClock clock;
    private final Map<PersonKey, Map<ProfileField<?>, List<String>>> people = new LinkedHashMap<>();
    private final Set<PersonKey> forbidden = new HashSet<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<Ticket, Late> late = new HashMap<>();
    private SourcePrice price = SourcePrice.FREE;
    private int batchSize = 1;
    private int requests;
    private Duration takes = Duration.ZERO;
    private Duration later = Duration.ZERO;
    private SourceAnswer.@Nullable Failed failing;
    private Instant failingUntil = Instant.MIN;

    /** Knows nobody yet, and charges nothing. */
    public FakeSource(String name, MovableClock clock) {
        this.id = SourceId.of(name);
        this.clock = clock;
    }

    /** Knows this of the person with this address. */
    public FakeSource knows(String email, ProfileField<?> field, String... texts) {
        return knows(Subject.email(email), field, texts);
    }

    /** Knows this of the person, found by each of an address, a page, and name and company that is said here. */
    public synchronized FakeSource knows(Subject subject, ProfileField<?> field, String... texts) {
        keys(Question.about(subject))
                .forEach(key -> people.computeIfAbsent(key, person -> new LinkedHashMap<>())
                        .put(field, List.of(texts)));
        return this;
    }

    /** Must not say anything of this person: they want to be left alone. */
    public synchronized FakeSource forbids(Subject subject) {
        forbidden.addAll(keys(Question.about(subject)));
        return this;
    }

    /** Charges so much. */
    public synchronized FakeSource charges(SourcePrice newPrice) {
        this.price = newPrice;
        return this;
    }

    /** Is best asked so many questions at once. */
    public synchronized FakeSource batchSize(int size) {
        this.batchSize = size;
        return this;
    }

    /** Takes so long, by which it moves the clock; if there is less time than that, it fails in that time, unbilled. */
    public synchronized FakeSource takes(Duration time) {
        this.takes = time;
        return this;
    }

    /** Answers so much later, to a ticket, what it knows; it bills at once. */
    public synchronized FakeSource answersLater(Duration time) {
        this.later = time;
        return this;
    }

    /** Says for so long that it is asked too much. */
    public FakeSource throttledFor(Duration time) {
        return failingFor(time, FailureKind.THROTTLED);
    }

    /** Fails so for so long. */
    public synchronized FakeSource failingFor(Duration time, FailureKind kind) {
        failingUntil = clock.instant().plus(time);
        failing = SourceAnswer.Failed.free(kind).notBefore(failingUntil);
        return this;
    }

    /** How many questions it was asked, of those that it can answer. */
    public synchronized int calls() {
        return questions.size();
    }

    /** The questions that it was asked, of those that it can answer, in their order. */
    public synchronized List<Question> questions() {
        return List.copyOf(questions);
    }

    /** How often it was asked anything that it can answer, however much at once. */
    public synchronized int requests() {
        return requests;
    }

    @Override
    public synchronized SourceProfile profile() {
        return SourceProfile.builder(id.value(), SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.LINKEDIN, Lookup.EMAIL, Lookup.NAME_AND_COMPANY)
                .fields(people.values().stream()
                        .flatMap(said -> said.keySet().stream())
                        .distinct()
                        .toList())
                .batchSize(batchSize)
                .price(price)
                .build();
    }

    @Override
    public synchronized List<SourceAnswer> ask(Questions asked) {
        SourceProfile now = profile();
        if (asked.list().stream().anyMatch(now::canAnswer)) {
            requests++;
            if (takes.compareTo(asked.within()) > 0) {
                clock.advance(asked.within());
                return Collections.nCopies(asked.list().size(), SourceAnswer.Failed.free(FailureKind.TIMED_OUT));
            }
            clock.advance(takes);
        }
        return asked.list().stream()
                .map(question -> now.canAnswer(question) ? answer(question) : SourceAnswer.Nothing.FREE)
                .toList();
    }

    @Override
    public String toString() {
        return "FakeSource[" + id + "]";
    }

    private SourceAnswer answer(Question question) {
        questions.add(question);
        Instant now = clock.instant();
        if (failing != null && now.isBefore(failingUntil)) {
            return failing;
        } else if (question.ticket().isPresent()) {
            return answer(question.ticket().get(), now);
        }
        Set<PersonKey> keys = keys(question);
        if (!Collections.disjoint(keys, forbidden)) {
            return SourceAnswer.Failed.free(FailureKind.DO_NOT_PROCESS);
        }
        Claims claims = claims(keys, now);
        if (claims.all().isEmpty()) {
            return new SourceAnswer.Nothing(price.call());
        } else if (later.isZero()) {
            return new SourceAnswer.Found(claims, price.worst());
        }
        Ticket ticket = new Ticket(id + " " + late.size());
        Late answer = new Late(claims, now.plus(later));
        late.put(ticket, answer);
        return new SourceAnswer.Pending(ticket, answer.readyAt, Claims.none(), price.worst());
    }

    private SourceAnswer answer(Ticket ticket, Instant now) {
        Late answer = late.get(ticket);
        if (answer == null) {
            return SourceAnswer.Failed.free(FailureKind.UNREADABLE);
        }
        return now.isBefore(answer.readyAt)
                ? SourceAnswer.Pending.of(ticket, answer.readyAt)
                : SourceAnswer.Found.free(answer.claims);
    }

    private Claims claims(Set<PersonKey> keys, Instant now) {
        ClaimsBuilder claims = new ClaimsBuilder(id, now);
        people.forEach((key, said) -> {
            if (keys.contains(key)) {
                said.forEach(claims::addAll);
            }
        });
        return claims.build();
    }

    /** All that somebody can be found by. */
    private static Set<PersonKey> keys(Question question) {
        Set<PersonKey> keys = new HashSet<>();
        question.linkedin().map(PersonKey::of).ifPresent(keys::add);
        question.email().map(PersonKey::of).ifPresent(keys::add);
        Subject named = Subject.named("", "");
        for (ProfileField<?> field : List.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME, ProfileField.COMPANY)) {
            named = named.with(
                    field.leadField().orElseThrow(), question.known(field).orElse(null));
        }
        Person.of(named).map(Person::keys).ifPresent(keys::addAll);
        return keys;
    }

    private record Late(Claims claims, Instant readyAt) {}
}
