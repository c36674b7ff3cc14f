package io.leadwright.testkit;

import io.leadwright.credit.Cost;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceProfile;
import io.leadwright.source.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A source that knows, lies, is not ready, fails and breaks, as its script says: of each person by how often it was asked about
 * them. Thread-safe.
 */
final class ScriptedSource implements EnrichmentSource {

    private static final FailureKind[] FAILURES = {
        FailureKind.THROTTLED, FailureKind.UNAVAILABLE, FailureKind.UNAUTHORISED, FailureKind.QUOTA_EXHAUSTED
    };

    /**
     * That a question was answered.
     *
     * @param answer what, if the source had not broken off; then it is a failure that may have been billed
     * @param billed the most that the vendor may bill for it
     */
    record Asked(SourceProfile source, Question question, SourceAnswer answer, Cost billed) {

        boolean isNew() {
            return question.ticket().isEmpty();
        }
    }

    private final Script script;
    private final SourceProfile profile;
    private final MovableClock clock;
    private final Play play;
    private final Map<Subject, Integer> times = new HashMap<>();

    /** Tells the play of each question, before it is answered and after. */
    ScriptedSource(Script script, int number, Play play) {
        this.script = script;
        this.profile = script.source(number);
        this.clock = play.clock;
        this.play = play;
    }

    @Override
    public SourceProfile profile() {
        return profile;
    }

    @Override
    public synchronized List<SourceAnswer> ask(Questions questions) {
        questions.list().forEach(question -> play.asking(profile, question));
        List<SourceAnswer> answers = new ArrayList<>();
        for (Question question : questions.list()) {
            answers.add(answer(question));
        }
        int fate = script.random(
                        "fate", profile.id(), Script.who(questions.list().get(0).subject()))
                .nextInt(30);
        if (fate > 1) {
            for (int i = 0; i < answers.size(); i++) {
                play.answered(new Asked(profile, questions.list().get(i), answers.get(i), billed(answers.get(i))));
            }
            return answers;
        }
        SourceAnswer lost = new SourceAnswer.Failed(FailureKind.UNREADABLE, null, true);
        questions
                .list()
                .forEach(question -> play.answered(new Asked(
                        profile,
                        question,
                        lost,
                        question.ticket().isPresent()
                                ? Cost.NOTHING
                                : profile.price().worst())));
        if (fate == 0) {
            throw new IllegalStateException("the source breaks");
        }
        return answers.subList(1, answers.size());
    }

    private Cost billed(SourceAnswer answer) {
        return answer instanceof SourceAnswer.Failed failed && failed.mayHaveBilled()
                ? profile.price().worst()
                : answer.cost();
    }

    private SourceAnswer answer(Question question) {
        int time = times.merge(question.subject(), 1, Integer::sum);
        int who = Script.who(question.subject());
        SplittableRandom random = script.random(
                "answer", profile.id(), who, time, question.ticket().isPresent());
        Instant now = clock.instant();
        int fate = random.nextInt(100);
        if (question.ticket().isPresent()) {
            return told(question.ticket().get(), fate, claims(who, random, now), now);
        } else if (fate < 55) {
            Claims claims = claims(who, random, now);
            Cost cost = random.nextInt(5) == 0
                    ? profile.price().call()
                    : profile.price().worst();
            return claims.all().isEmpty()
                    ? new SourceAnswer.Nothing(profile.price().call())
                    : new SourceAnswer.Found(claims, cost);
        } else if (fate < 70) {
            return new SourceAnswer.Nothing(profile.price().call());
        } else if (fate < 83) {
            Instant again = now.plusSeconds(new int[] {0, 1, 5, 60}[random.nextInt(4)]);
            Claims soFar = random.nextBoolean() ? Claims.none() : claims(who, random, now);
            return new SourceAnswer.Pending(
                    new Ticket("ticket " + time), again, soFar, profile.price().worst());
        }
        return failed(fate, random, now);
    }

    /** What is answered to a ticket was billed before. */
    private static SourceAnswer told(Ticket ticket, int fate, Claims claims, Instant now) {
        if (fate < 60 && !claims.all().isEmpty()) {
            return SourceAnswer.Found.free(claims);
        } else if (fate < 75) {
            return SourceAnswer.Nothing.FREE;
        }
        return fate < 90
                ? SourceAnswer.Pending.of(ticket, now.plusSeconds(2))
                : SourceAnswer.Failed.free(FailureKind.UNREADABLE);
    }

    private static SourceAnswer failed(int fate, SplittableRandom random, Instant now) {
        if (fate >= 98) {
            return SourceAnswer.Failed.free(FailureKind.DO_NOT_PROCESS);
        }
        Instant retryAt = random.nextBoolean() ? null : now.plus(Duration.ofSeconds(random.nextInt(100)));
        return new SourceAnswer.Failed(FAILURES[random.nextInt(FAILURES.length)], retryAt, fate >= 93);
    }

    private Claims claims(int who, SplittableRandom random, Instant now) {
        ClaimsBuilder claims = new ClaimsBuilder(profile.id(), now);
        int said = random.nextInt(10) == 0 ? random.nextInt(script.people()) : who;
        for (ProfileField<?> field : profile.fields()) {
            int value = random.nextInt(6) == 0 ? random.nextInt(script.people()) : said;
            if (random.nextInt(10) < 7) {
                claims.add(field, text(field, value));
            }
        }
        return claims.build();
    }

    private static String text(ProfileField<?> field, int who) {
        return switch (field.name()) {
            case "firstName" -> "Ann";
            case "lastName" -> "Lee" + "abcdefgh".charAt(who);
            case "company" -> "Tech Corp";
            case "email" -> "p" + who + "@techcorp.com";
            case "linkedinUrl" -> "https://www.linkedin.com/in/person-" + who;
            case "phone" -> "+1-555-123-400" + who;
            case "companyInfo.size" -> (who + 1) + "00-" + (who + 2) + "00";
            case "emailStatus" -> who % 2 == 0 ? "valid" : "invalid";
            default ->
                List.of("CTO", "CEO", "Gardener", "Teacher", "Nurse", "Pilot", "Cook", "Judge")
                        .get(who);
        };
    }

    @Override
    public String toString() {
        return profile.toString();
    }
}
