package io.leadwright.testkit;

import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source that knows what a test tells it, by e-mail address, and counts what it is asked. Thread-safe.
 *
 * <pre>{@code
 * FakeSource apollo = new FakeSource("apollo", clock).knows("john@techcorp.com", TITLE, "CTO");
 * }</pre>
 */
public final class FakeSource implements EnrichmentSource {

    private final SourceId id;
    private final InstantSource clock;
    private final Map<String, Map<ProfileField<?>, String>> people = new LinkedHashMap<>();
    private SourcePrice price = SourcePrice.FREE;
    private SourceAnswer.@Nullable Failed failing;
    private Instant failingUntil = Instant.MIN;
    private int calls;

    /** Knows nobody yet, and charges nothing. */
    public FakeSource(String name, InstantSource clock) {
        this.id = SourceId.of(name);
        this.clock = clock;
    }

    /** Knows this of the person with this address. */
    public synchronized FakeSource knows(String email, ProfileField<?> field, String text) {
        people.computeIfAbsent(email.toLowerCase(Locale.ROOT), person -> new LinkedHashMap<>())
                .put(field, text);
        return this;
    }

    /** Charges so much. */
    public synchronized FakeSource charges(SourcePrice newPrice) {
        this.price = newPrice;
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
        return calls;
    }

    @Override
    public synchronized SourceProfile profile() {
        return SourceProfile.builder(id.value(), SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(people.values().stream()
                        .flatMap(said -> said.keySet().stream())
                        .distinct()
                        .toList())
                .price(price)
                .build();
    }

    @Override
    public List<SourceAnswer> ask(Questions questions) {
        SourceProfile now = profile();
        return questions.list().stream()
                .map(question -> now.canAnswer(question) ? answer(question) : SourceAnswer.Nothing.FREE)
                .toList();
    }

    @Override
    public String toString() {
        return "FakeSource[" + id + "]";
    }

    private synchronized SourceAnswer answer(Question question) {
        calls++;
        if (failing != null && clock.instant().isBefore(failingUntil)) {
            return failing;
        }
        Map<ProfileField<?>, String> said =
                people.get(question.email().orElseThrow().value());
        if (said == null) {
            return new SourceAnswer.Nothing(price.call());
        }
        ClaimsBuilder claims = new ClaimsBuilder(id, clock.instant());
        said.forEach(claims::add);
        return new SourceAnswer.Found(claims.build(), price.worst());
    }
}
