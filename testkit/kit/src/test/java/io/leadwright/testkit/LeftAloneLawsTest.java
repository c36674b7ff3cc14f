package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.port.Storage;
import io.leadwright.privacy.Erasure;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * That nobody is asked about, added or kept who wants to be left alone, whatever is done in whatever order: each step may also be taken
 * while a source is being asked, which is when another thread or process would come in between.
 */
class LeftAloneLawsTest {

    private static final int PEOPLE = 3;
    private static final int STEPS_MAX = 14;

    /** What is done next. */
    enum Deed {
        IMPORT,
        ENRICH_LEADS,
        ENRICH_SUBJECT,
        SUPPRESS,
        LIFT,
        ERASE,
        WAIT
    }

    /** Of one of the people. */
    record Step(Deed deed, int person) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class), Arbitraries.integers().between(0, PEOPLE - 1))
                .as(Step::new)
                .list()
                .ofMaxSize(STEPS_MAX);
    }

    private static Subject subject(int person) {
        return Subject.email("p" + person + "@techcorp.com").with(TextField.LINKEDIN_URL, "linkedin.com/in/p" + person);
    }

    @Property(tries = 300)
    void nobody_is_asked_about_or_kept_who_wants_to_be_left_alone(
            @ForAll("steps") List<Step> steps, @ForAll("steps") List<Step> meanwhile) {
        World world = new World(meanwhile);
        steps.forEach(world::take);
        world.assertNothingIsLeftOfTheErased();
    }

    @Property(tries = 100)
    void to_suppress_or_erase_twice_is_to_do_it_once(@ForAll("steps") List<Step> steps) {
        World once = new World(List.of());
        World twice = new World(List.of());
        for (Step step : steps) {
            once.take(step);
            twice.take(step);
            if (step.deed == Deed.SUPPRESS) {
                twice.take(step);
            } else if (step.deed == Deed.ERASE) {
                assertThat(twice.book.privacy().erase(subject(step.person))).isEqualTo(Erasure.NOTHING);
            }
            assertThat(twice.list()).isEqualTo(once.list());
        }
    }

    /** A book, a source that does something else while it is asked, and what ought to be so. */
    private static final class World {

        private final Storage storage = new MemoryStorage();
        private final MovableClock clock = MovableClock.startingAt(TestLeadwright.START);
        private final Deque<Step> meanwhile;
        private final Set<Integer> leftAlone = new HashSet<>();
        private final LeadBook book;

        World(List<Step> meanwhile) {
            this.meanwhile = new ArrayDeque<>(meanwhile);
            SourceProfile vendor = SourceProfile.builder("vendor", SourceKind.BUSINESS_CONTACTS)
                    .lookups(Lookup.EMAIL, Lookup.LINKEDIN)
                    .fields(TITLE)
                    .price(EnrichmentCase.CENT)
                    .build();
            this.book = Leadwright.builder(storage)
                    .clock(clock)
                    .random(new Random(1))
                    .executor(Runnable::run)
                    .pause(clock::advance)
                    .suppressionKey(Secret.of("a key of the law's own"))
                    .source(EnrichmentSource.of(vendor, this::answer))
                    .build()
                    .book();
        }

        private SourceAnswer answer(Question question) {
            String address = question.email().orElseThrow().value();
            int person = address.charAt(1) - '0';
            assertThat(leftAlone).as("asked about").doesNotContain(person);
            if (!meanwhile.isEmpty()) {
                take(meanwhile.pop());
            }
            Claim title = new Claim(TITLE, SourceId.of("vendor"), "CTO", clock.instant());
            return SourceAnswer.Found.free(Claims.of(title));
        }

        void take(Step step) {
            Subject subject = subject(step.person);
            switch (step.deed) {
                case IMPORT ->
                    book.bulk()
                            .upsert(List.of(NewLead.email("p" + step.person + "@techcorp.com")
                                    .text(TextField.LINKEDIN_URL, "linkedin.com/in/p" + step.person)));
                case ENRICH_LEADS ->
                    book.enrichment()
                            .run(EnrichmentRequest.leads(LeadQuery.all()).wanting(TITLE));
                case ENRICH_SUBJECT ->
                    book.enrichment().run(EnrichmentRequest.subject(subject).wanting(TITLE));
                case SUPPRESS -> {
                    book.privacy().suppress(Subject.email("p" + step.person + "@techcorp.com"));
                    leftAlone.add(step.person);
                }
                case LIFT -> {
                    book.privacy().lift(subject);
                    leftAlone.remove(step.person);
                }
                case ERASE -> {
                    book.privacy().erase(subject);
                    leftAlone.add(step.person);
                    assertNothingIsLeftOf(step.person);
                }
                case WAIT -> clock.advance(Duration.ofDays(400));
            }
        }

        Object list() {
            return storage.suppressions(book.account()).count();
        }

        void assertNothingIsLeftOf(int person) {
            assertThat(book.leads().page(LeadQuery.all(), PageRequest.first(10)).items())
                    .noneMatch(lead -> String.valueOf(lead.email()).startsWith("p" + person));
            assertThat(storage.claims(book.account()).behind(null, 10))
                    .noneMatch(dossier -> dossier.person().keys().stream()
                            .anyMatch(key -> key.text().contains("p" + person + "@")));
        }

        void assertNothingIsLeftOfTheErased() {
            leftAlone.stream()
                    .filter(person -> book.leads().page(LeadQuery.all(), PageRequest.first(10)).items().stream()
                            .noneMatch(lead -> String.valueOf(lead.email()).startsWith("p" + person)))
                    .forEach(person -> assertThat(book.leads().add(NewLead.email("p" + person + "@techcorp.com")))
                            .isInstanceOf(AddResult.Suppressed.class));
        }
    }
}
