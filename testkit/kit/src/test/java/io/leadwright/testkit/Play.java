package io.leadwright.testkit;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.port.Storage;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.SourceProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A script as it is played, with all that was asked. */
final class Play {

    static final Credits GRANTED = Credits.of(1_000);

    final Script script;
    final MemoryStorage storage = new MemoryStorage();
    final MovableClock clock = MovableClock.startingAt(TestLeadwright.START);
    final List<ScriptedSource.Asked> asked = Collections.synchronizedList(new ArrayList<>());
    final LeadBook book;
    private final Random random = new Random(1);
    private final List<ScriptedSource> sources = new ArrayList<>();
    private BiConsumer<SourceProfile, Question> whenAsking = (source, question) -> {};

    /** Calls sources on this. */
    Play(Script script, Executor executor) {
        this.script = script;
        for (int i = 0; i < script.sources(); i++) {
            sources.add(new ScriptedSource(script, i, this));
        }
        this.book = open(storage, executor);
        book.credits()
                .grant(GrantTerms.of(GRANTED), LedgerCommand.REASON, new IdempotencyKey("grant"))
                .orElseThrow();
    }

    /** The book of another process, which finds this in the storage. */
    LeadBook open(Storage found, Executor executor) {
        Leadwright.Builder builder = Leadwright.builder(found)
                .clock(clock)
                .random(random)
                .enrichment(script.rules())
                .executor(executor)
                .pause(clock::advance);
        sources.forEach(builder::source);
        return builder.build().book();
    }

    /** To be told each question before it is answered. */
    void whenAsking(BiConsumer<SourceProfile, Question> look) {
        whenAsking = look;
    }

    void asking(SourceProfile source, Question question) {
        whenAsking.accept(source, question);
    }

    void answered(ScriptedSource.Asked answer) {
        asked.add(answer);
    }

    /** What is kept of somebody now. */
    Dossier dossier(Subject subject) {
        return storage.claims(AccountId.DEFAULT)
                .read(List.of(Person.of(subject).orElseThrow()))
                .get(0);
    }

    /** The same at each call. */
    EnrichmentRequest request() {
        EnrichmentRequest request = script.isOfLeads()
                ? EnrichmentRequest.leads(
                        script.subjects().stream().map(this::lead).toList())
                : EnrichmentRequest.subjects(script.subjects());
        return request.wanting(script.wanted()).budget(script.budget());
    }

    /** Of leads, whether the script says so or not. */
    EnrichmentRequest leads() {
        return EnrichmentRequest.leads(
                        script.subjects().stream().map(this::lead).toList())
                .wanting(script.wanted())
                .budget(script.budgetOfRun());
    }

    private LeadId lead(Subject subject) {
        NewLead lead = NewLead.blank();
        for (TextField field : TextField.values()) {
            if (subject.text(field).isPresent()) {
                lead = lead.text(field, subject.text(field).get());
            }
        }
        AddResult result = book.leads().add(lead);
        return result instanceof AddResult.Duplicate known
                ? known.existing()
                : ((AddResult.Added) result).lead().id();
    }

    /** What vendors bill for all that was asked, or may. */
    Costs billed() {
        return billed(answer -> true);
    }

    /** What vendors bill for some of it. */
    Costs billed(Predicate<ScriptedSource.Asked> which) {
        Costs costs = Costs.NOTHING;
        for (ScriptedSource.Asked answer : asked) {
            costs = which.test(answer) ? costs.plus(answer.billed()) : costs;
        }
        return costs;
    }

    /** Whether each cost is covered by one of the same unit. */
    static boolean isWithin(Costs costs, Costs limits) {
        return costs.all().stream().allMatch(cost -> limits.all().stream().anyMatch(limit -> covers(limit, cost)));
    }

    private static boolean covers(Cost limit, Cost cost) {
        return limit.unit().equals(cost.unit()) && cost.micros() <= limit.micros();
    }
}
