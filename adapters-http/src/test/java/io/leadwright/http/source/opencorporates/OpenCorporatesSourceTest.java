package io.leadwright.http.source.opencorporates;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Nothing;
import io.leadwright.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What OpenCorporates is asked, and what becomes of its key. */
class OpenCorporatesSourceTest {

    private static final int ASKED_A_DAY = 50;
    private static final Question TECH_CORP =
            Question.about(Subject.named("John", "Doe").company("Tech Corp & Søn"));

    private final RecordedVendor vendor =
            RecordedVendor.start().always(Answer.of(200, "opencorporates/search-not-found.json"));
    private final OpenCorporatesSource registers =
            OpenCorporatesSource.create(Secret.of("the-token")).over(own -> own.baseUrl(vendor.url()));

    @AfterEach
    void close() {
        registers.close();
        vendor.close();
    }

    @Test
    void a_company_is_asked_for_by_its_name_alone() {
        ask(TECH_CORP);
        assertThat(vendor.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.target())
                    .isEqualTo("/companies/search?q=Tech%20Corp%20%26%20S%C3%B8n&per_page=100&api_token=the-token");
        });
    }

    @Test
    void what_it_does_not_know_is_not_asked() {
        assertThat(ask(TECH_CORP.wanting(ProfileField.COMPANY_SIZE))).isEqualTo(Nothing.FREE);
        assertThat(ask(Question.about(Subject.email("john@techcorp.example")))).isEqualTo(Nothing.FREE);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void the_key_is_in_the_address_and_in_no_text_whatever_comes_of_it() {
        LogKept log = LogKept.of("io.leadwright");
        List<String> texts = new ArrayList<>();
        for (Answer answer : List.of(
                Answer.of(200, "opencorporates/search-found.json"),
                Answer.text(200, "no JSON"),
                Answer.of(401, "opencorporates/invalid-token.json"),
                Answer.text(302, "", "location: http://127.0.0.1:1/elsewhere"))) {
            vendor.always(answer);
            texts.add(ask(TECH_CORP).toString());
        }
        vendor.close();
        texts.add(ask(TECH_CORP).toString());
        texts.add(registers.toString());
        texts.addAll(log.closed());
        assertThat(vendor.asked()).hasSize(4).allMatch(asked -> asked.target().contains("the-token"));
        assertThat(texts).noneMatch(text -> text.contains("the-token"));
    }

    @Test
    void no_more_is_asked_in_a_day_than_there_is_without_a_plan() {
        MovableClock clock = MovableClock.startingAt(Instant.EPOCH);
        Question[] companies = IntStream.rangeClosed(0, ASKED_A_DAY)
                .mapToObj(i -> Question.about(Subject.named("A", "B").company("Company " + i)))
                .toArray(Question[]::new);
        try (OpenCorporatesSource slow = registers.over(own -> own.clock(clock).pause(clock::advance))) {
            List<SourceAnswer> answers = slow.ask(Questions.of(Duration.ofHours(1), companies));
            assertThat(vendor.asked()).hasSize(ASKED_A_DAY);
            assertThat(answers.get(ASKED_A_DAY))
                    .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(Instant.EPOCH.plus(Duration.ofDays(1))));
        }
    }

    @Test
    void it_is_off_until_somebody_decides_that_its_licence_is_kept() {
        assertThat(registers.profile().isOnByDefault()).isFalse();
        assertThat(registers.profile().terms()).contains("attributed", "shared alike");
    }

    private SourceAnswer ask(Question question) {
        return registers.ask(Questions.of(Duration.ofSeconds(20), question)).get(0);
    }

    /** Whatever is logged there. */
    private static final class LogKept extends Handler {

        private final Logger logger;
        private final Level before;
        private final List<String> texts = new ArrayList<>();

        private LogKept(Logger logger) {
            this.logger = logger;
            this.before = logger.getLevel();
        }

        static LogKept of(String name) {
            LogKept kept = new LogKept(Logger.getLogger(name));
            kept.logger.setLevel(Level.ALL);
            kept.logger.addHandler(kept);
            return kept;
        }

        List<String> closed() {
            logger.removeHandler(this);
            logger.setLevel(before);
            return List.copyOf(texts);
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            texts.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // it is taken away by closed()
        }
    }
}
