package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentOutcome.Replayed;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.Plan;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.MergeResult;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.PatchResult;
import io.leadwright.lead.TextField;
import io.leadwright.lead.UpsertResult;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteRule;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.RunStore;
import io.leadwright.port.Secret;
import io.leadwright.privacy.Acquisition;
import io.leadwright.privacy.Erasure;
import io.leadwright.privacy.PersonalData;
import io.leadwright.privacy.Retained;
import io.leadwright.privacy.RetentionRules;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.source.Lookup;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People who want to be left alone, and people who are erased. */
class PrivacyTest extends EnrichmentCase {

    private static final Subject JOHN_ALL = Subject.email(JOHN)
            .name("John", "Doe")
            .company("TechCorp")
            .with(TextField.LINKEDIN_URL, "https://linkedin.com/in/john-doe")
            .with(TextField.PHONE, "+1-415-555-2671");

    private static SourceProfile profile(String name, ProfileField<?> field) {
        return SourceProfile.builder(name, SourceKind.BUSINESS_CONTACTS)
                .fields(field)
                .lookups(Lookup.EMAIL, Lookup.LINKEDIN)
                .price(CENT)
                .build();
    }

    private EnrichmentRequest about(Subject subject) {
        return EnrichmentRequest.subject(subject).wanting(TITLE);
    }

    private void assertLeftAlone(Subject subject) {
        int before = apollo.calls();
        Done done = run(about(subject));
        assertThat(codes(done)).isEqualTo(Map.of(0, FailureCode.SUPPRESSED));
        assertThat(done.bill().credits().isZero()).isTrue();
        assertThat(apollo.calls()).isEqualTo(before);
    }

    @Test
    void nobody_asks_about_who_wants_to_be_left_alone() {
        apollo.knows(JOHN, TITLE, "CTO");
        book().privacy().suppress(Subject.email(" John@TechCorp.com"));
        assertThat(book().privacy().isSuppressed(Subject.email(JOHN))).isTrue();
        assertThat(book().enrichment().plan(about(Subject.email(JOHN))).suppressed())
                .containsExactly(0);
        assertLeftAlone(Subject.email(JOHN));
        assertThat(available()).isEqualTo(100);
    }

    @Test
    void they_are_told_by_each_thing_that_was_said_of_them() {
        book().privacy().suppress(JOHN_ALL);
        assertLeftAlone(Subject.email(JOHN));
        assertLeftAlone(Subject.linkedin("linkedin.com/in/John-Doe/"));
        assertLeftAlone(Subject.named("Any", "Body").company("Else").with(TextField.PHONE, "+1 (415) 555-2671"));
    }

    @Test
    void somebody_of_whom_only_a_name_is_known_is_told_by_it_and_namesakes_of_others_are_not() {
        Subject named = Subject.named("John", "Doe").company("TechCorp");
        book().privacy().suppress(named);
        assertLeftAlone(named.with(TextField.EMAIL, "another@techcorp.com"));
        apollo.knows(Subject.named("Ann", "Poe").company("TechCorp"), TITLE, "CEO");
        book().privacy().suppress(Subject.email(ANN).name("Ann", "Poe").company("TechCorp"));
        run(about(Subject.named("Ann", "Poe").company("TechCorp")));
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void they_are_told_by_what_was_learned_of_them() {
        Subject page = Subject.linkedin("https://linkedin.com/in/john-doe");
        apollo.knows(page, EMAIL, JOHN).knows(page, TITLE, "CTO");
        run(EnrichmentRequest.subject(page).wanting(EMAIL, TITLE));
        book().privacy().suppress(Subject.email(JOHN));
        assertThat(book().privacy().isSuppressed(page)).isTrue();
        pass(Duration.ofDays(365));
        assertLeftAlone(page);
    }

    @Test
    void who_wants_to_be_left_alone_is_not_added_and_a_lead_stays_one() {
        Lead ann = lead(ANN);
        book().privacy().suppress(Subject.email(JOHN));
        book().privacy().suppress(Subject.email(ANN));
        assertThat(book().leads().add(NewLead.email(JOHN))).isEqualTo(new AddResult.Suppressed());
        assertThat(book().bulk()
                        .upsert(List.of(
                                NewLead.email(JOHN),
                                NewLead.email(ANN).title("CEO"),
                                NewLead.email("eve@techcorp.com"))))
                .hasExactlyElementsOfTypes(
                        UpsertResult.Suppressed.class, UpsertResult.Updated.class, UpsertResult.Created.class);
        assertThat(book().bulk().rehearse(List.of(NewLead.email(JOHN)))).containsExactly(new UpsertResult.Suppressed());
        assertThat(book().leads().add(NewLead.email(ANN))).isInstanceOf(AddResult.Duplicate.class);
        assertThat(book().leads().patch(ann.id(), LeadPatch.none().text(TextField.NOTES, "has called")))
                .isInstanceOf(PatchResult.Applied.class);
    }

    @Test
    void who_is_lifted_is_asked_about_and_added_again() {
        apollo.knows(JOHN, TITLE, "CTO");
        book().privacy().suppress(JOHN_ALL);
        book().privacy().suppress(JOHN_ALL);
        assertThat(leadwright.storage().suppressions(book().account()).count()).isEqualTo(3);
        assertThat(book().privacy().lift(JOHN_ALL)).isTrue();
        assertThat(book().privacy().lift(JOHN_ALL)).isFalse();
        assertThat(run(request(JOHN).wanting(TITLE)).enriched()).hasSize(1);
        assertThat(apollo.calls()).isEqualTo(1);
    }

    @Test
    void who_asks_after_the_plan_was_made_is_left_alone() {
        apollo.knows(JOHN, TITLE, "CTO");
        Plan plan = book().enrichment().plan(about(Subject.email(JOHN)));
        book().privacy().erase(Subject.email(JOHN));
        Done done = book().enrichment().run(plan).orElseThrow();
        assertThat(codes(done)).isEqualTo(Map.of(0, FailureCode.SUPPRESSED));
        assertThat(apollo.calls()).isZero();
        assertThat(leadwright.storage().claims(book().account()).behind(null, 10))
                .isEmpty();
    }

    /** What comes back when they have been erased meanwhile is paid for, and not kept. */
    @Test
    void an_answer_about_who_was_erased_meanwhile_is_booked_and_not_kept() {
        SourceProfile slow = profile("slow", TITLE);
        leadwright.source(EnrichmentSource.of(slow, question -> {
            Erasure erasure = book().privacy().erase(Subject.email(JOHN));
            assertThat(erasure.dossiers()).isEqualTo(1);
            Claim title = new Claim(TITLE, slow.id(), "CTO", clock.instant());
            return new SourceAnswer.Found(Claims.of(title), Cost.usd("0.01"));
        }));
        Done done = run(about(Subject.email(JOHN)));
        assertThat(codes(done)).isEqualTo(Map.of(0, FailureCode.SUPPRESSED));
        var claims = leadwright.storage().claims(book().account());
        assertThat(claims.behind(null, 10)).isEmpty();
        assertThat(claims.book(LocalDate.MIN).count(Outcome.UNKNOWN)).isEqualTo(1);
        assertThat(claims.book(LocalDate.MIN).count(Outcome.ASKED)).isZero();
        assertThat(claims.book(LocalDate.MIN).costs().toString()).contains("0.01");
    }

    @Test
    void whom_a_source_must_not_speak_of_is_left_alone_for_good() {
        apollo.knows(ANN, TITLE, "CEO").forbids(JOHN_ALL);
        run(about(JOHN_ALL));
        leadwright
                .storage()
                .claims(book().account())
                .forget(List.of(Person.of(JOHN_ALL).orElseThrow()), all -> true);
        assertThat(book().privacy().isSuppressed(Subject.linkedin("linkedin.com/in/john-doe")))
                .isTrue();
        assertLeftAlone(Subject.email(JOHN));
        assertThat(book().leads().add(NewLead.email(JOHN))).isEqualTo(new AddResult.Suppressed());
    }

    @Test
    void who_is_erased_is_gone_from_everything_and_does_not_come_back() {
        LeadBook own = book().as(Author.person("John@TechCorp.com"));
        Lead john = own.leads().upsert(NewLead.email(JOHN)).lead();
        Lead old = book().leads().upsert(NewLead.email("jd@old.example")).lead();
        Lead ann = lead(ANN);
        own.duplicates().merge(ann.id(), old.id()).orElseThrow();
        apollo.knows(JOHN, TITLE, "CTO").knows(ANN, TITLE, "CEO");
        IdempotencyKey key = new IdempotencyKey("one");
        EnrichmentRequest both = EnrichmentRequest.leads(List.of(john.id(), ann.id()))
                .wanting(TITLE)
                .key(key, "fingerprint");
        run(both);
        Erasure erasure = book().privacy().erase(Subject.email(JOHN));
        assertThat(erasure).isEqualTo(new Erasure(1, 0, 3, 1, 1, 1));
        assertThat(book().privacy().erase(Subject.email("JD@old.example")).merges())
                .isEqualTo(1);
        assertThat(book().leads().get(john.id())).isEmpty();
        assertThat(book().duplicates().unmerge(old.id())).isInstanceOf(MergeResult.Missing.class);
        assertThat(book().changes().after(0, 100))
                .noneMatch(change -> change.stamp().author().name().contains("@"));
        assertThat(book().enrichment().run(both)).isInstanceOf(Replayed.class);
        assertThat(book().leads().add(NewLead.email(JOHN))).isEqualTo(new AddResult.Suppressed());
        assertThat(book().leads().page(LeadQuery.all(), PageRequest.first(10)).items())
                .extracting(Lead::id)
                .containsExactly(ann.id());
        assertThat(available()).isEqualTo(98);
    }

    @Test
    void what_a_run_has_made_of_a_lead_is_forgotten_whether_the_lead_is_there_or_not() {
        apollo.knows(JOHN, TITLE, "CTO").knows(ANN, TITLE, "CEO");
        Lead john = lead(JOHN);
        lead(ANN);
        EnrichmentRequest all = EnrichmentRequest.leads(LeadQuery.all()).wanting(TITLE);
        EnrichmentRun run = book().enrichment().start(book().enrichment().plan(all));
        run.work();
        RunStore runs = leadwright.storage().runs(book().account());
        assertThat(runs.rewrites(run.id(), null, 10)).hasSize(2);
        book().leads().delete(john.id());
        book().privacy().erase(Subject.email(JOHN));
        assertThat(runs.rewrites(run.id(), null, 10)).hasSize(1);
        book().privacy().erase(Subject.email(ANN));
        assertThat(runs.rewrites(run.id(), null, 10)).isEmpty();
    }

    @Test
    void an_upsert_makes_nobody_of_another_lead_who_wants_to_be_left_alone() {
        book().privacy().suppress(Subject.email(JOHN));
        Lead ann = lead(ANN);
        NewLead mixed = NewLead.email(JOHN).text(TextField.LINKEDIN_URL, "https://linkedin.com/in/ann");
        book().leads().patch(ann.id(), LeadPatch.none().text(TextField.LINKEDIN_URL, "https://linkedin.com/in/ann"));
        assertThat(book().leads().upsert(mixed)).isInstanceOf(UpsertResult.Suppressed.class);
        assertThat(book().leads().get(ann.id()).orElseThrow().email()).isEqualTo(ANN);
    }

    @Test
    void a_re_merge_writes_nothing_of_who_is_on_the_list() {
        apollo.knows(JOHN, TITLE, "CTO");
        Lead john = lead(JOHN);
        run(EnrichmentRequest.lead(john.id()).wanting(TITLE).writing(WritePolicy.FILL_BLANKS.rule(WriteRule.NEVER)));
        book().privacy().suppress(Subject.email(JOHN));
        book().enrichment().remerge(LeadQuery.all(), WritePolicy.FILL_BLANKS);
        assertThat(book().leads().get(john.id()).orElseThrow().title()).isNull();
    }

    @Test
    void by_a_leads_phone_nobody_else_is_left_alone() {
        Lead john = book().leads()
                .upsert(NewLead.email(JOHN).text(TextField.PHONE, "+1-415-555-2671"))
                .lead();
        book().privacy().erase(john.id());
        assertThat(book().leads().add(NewLead.email(ANN).text(TextField.PHONE, "+1-415-555-2671")))
                .isInstanceOf(AddResult.Added.class);
    }

    @Test
    void to_erase_twice_is_to_erase_once() {
        lead(JOHN);
        assertThat(book().privacy().erase(Subject.email(JOHN)).leads()).isEqualTo(1);
        assertThat(book().privacy().erase(Subject.email(JOHN))).isEqualTo(Erasure.NOTHING);
        assertThat(book().privacy().erase(LeadId.of("lead_nobody"))).isEqualTo(Erasure.NOTHING);
    }

    @Test
    void by_name_and_company_leads_are_erased_only_where_nothing_surer_is_said() {
        NewLead named = NewLead.named("John", "Doe").company("TechCorp");
        Lead john = book().leads().add(named).orElseThrow();
        book().privacy().erase(JOHN_ALL);
        assertThat(book().leads().get(john.id())).isPresent();
        assertThat(book().privacy()
                        .erase(Subject.named("John", "Doe").company("TechCorp"))
                        .leads())
                .isEqualTo(1);
        assertThat(book().leads().get(john.id())).isEmpty();
    }

    @Test
    void a_lead_is_erased_by_its_id_whatever_is_known_of_it() {
        Lead phone = book().leads()
                .add(NewLead.named("John", "Doe").text(TextField.PHONE, "+1-415-555-2671"))
                .orElseThrow();
        assertThat(book().privacy().erase(phone.id()).leads()).isEqualTo(1);
        assertThat(book().leads().get(phone.id())).isEmpty();
    }

    /** An answer that is written down after the erasing has nothing of them in it either. */
    @Test
    void a_run_that_ends_after_somebody_was_erased_keeps_no_word_of_them() {
        apollo.knows(JOHN, TITLE, "CTO").knows(ANN, TITLE, "CEO");
        SourceProfile late = profile("late", EMAIL);
        leadwright.source(EnrichmentSource.of(late, question -> {
            book().privacy().erase(Subject.email(JOHN));
            return SourceAnswer.Nothing.FREE;
        }));
        EnrichmentRequest request = EnrichmentRequest.subjects(
                        List.of(Subject.email(JOHN), Subject.linkedin("https://linkedin.com/in/ann")))
                .wanting(TITLE, EMAIL)
                .key(new IdempotencyKey("one"), "fingerprint");
        String[] kept = new String[1];
        book().enrichment().run(book().enrichment().plan(request), done -> {
            kept[0] = done.failed().stream()
                    .filter(lead -> lead.index() == 0)
                    .map(lead -> lead.subject() + " " + lead.code())
                    .findFirst()
                    .orElse("not failed");
            return kept[0];
        });
        assertThat(kept[0]).isEqualTo("Subject[] SUPPRESSED");
    }

    @Test
    void without_a_key_nobody_is_put_on_the_list_and_a_short_one_is_refused() {
        try (Leadwright keyless = Leadwright.builder(new MemoryStorage()).build()) {
            assertThatThrownBy(() -> keyless.book().privacy().suppress(Subject.email(JOHN)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("suppressionKey");
            assertThatThrownBy(() -> keyless.book().privacy().erase(Subject.email(JOHN)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(keyless.book().privacy().isSuppressed(Subject.email(JOHN)))
                    .isFalse();
        }
        assertThatThrownBy(() -> Leadwright.builder(new MemoryStorage())
                        .suppressionKey(Secret.of("fifteen bytes.."))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 bytes")
                .hasMessageNotContaining("fifteen");
        assertThatThrownBy(() -> Leadwright.builder(new MemoryStorage())
                        .suppressionKey(Secret.of(" "))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_was_marked_by_an_older_key_is_found_and_renewed_when_they_are_written_again() {
        MemoryStorage storage = new MemoryStorage();
        Secret older = Secret.of("the older of the two keys");
        Secret newer = Secret.of("the newer of the two keys");
        keyed(storage, older).privacy().suppress(Subject.email(JOHN));
        LeadBook rotated = leadwright(storage, newer, older);
        assertThat(rotated.privacy().isSuppressed(Subject.email(JOHN))).isTrue();
        rotated.privacy().suppress(Subject.email(JOHN));
        assertThat(storage.suppressions(rotated.account()).count()).isEqualTo(1);
        assertThat(keyed(storage, newer).privacy().isSuppressed(Subject.email(JOHN)))
                .isTrue();
    }

    @Test
    void somebody_is_told_all_that_is_kept_of_them_and_of_nobody_else() {
        apollo.knows(JOHN, TITLE, "CTO").knows(ANN, TITLE, "CEO");
        run(request(JOHN, ANN).wanting(TITLE));
        book().privacy().suppress(Subject.email(JOHN));
        PersonalData data = book().privacy().export(Subject.email(JOHN));
        assertThat(data.leads()).extracting(Lead::email).containsExactly(JOHN);
        assertThat(data.changes()).hasSize(2);
        assertThat(data.dossiers())
                .singleElement()
                .satisfies(dossier -> assertThat(dossier.claims().all())
                        .extracting(Claim::text)
                        .containsExactly("CTO"));
        assertThat(data.suppressions()).hasSize(1);
        assertThat(data.toString()).doesNotContain(JOHN);
        assertThat(book().privacy().export(Subject.email("nobody@techcorp.com")))
                .isEqualTo(new PersonalData(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void what_was_acquired_in_a_time_is_reported_by_person() {
        apollo.knows(JOHN, TITLE, "CTO").knows(ANN, TITLE, "CEO");
        run(request(JOHN).wanting(TITLE));
        pass(Duration.ofDays(10));
        run(request(ANN, "nobody@techcorp.com").wanting(TITLE));
        List<Acquisition> told = new ArrayList<>();
        book().privacy().report(TestLeadwright.START, clock.instant(), told::add);
        assertThat(told).singleElement().satisfies(acquisition -> {
            assertThat(acquisition.first()).isEqualTo(TestLeadwright.START);
            assertThat(acquisition.origins()).containsExactly(new Acquisition.Origin(APOLLO, Set.of(TITLE), Set.of()));
        });
        book().privacy().report(Instant.MIN, Instant.MAX, told::add);
        assertThat(told).hasSize(3);
    }

    @Test
    void what_was_kept_long_enough_is_deleted_and_may_come_back() {
        apollo.knows(JOHN, TITLE, "CTO").knows(ANN, TITLE, "CEO");
        run(request(JOHN).wanting(TITLE));
        pass(Duration.ofDays(10));
        run(request(ANN).wanting(TITLE));
        RetentionRules rules = RetentionRules.NONE
                .dossiersFor(Duration.ofDays(5))
                .leadsFor(Duration.ofDays(5), LeadStatus.NEW, LeadStatus.REPLIED);
        assertThat(book().privacy().retain(RetentionRules.NONE)).isEqualTo(new Retained(0, 0));
        assertThat(book().privacy().retain(rules)).isEqualTo(new Retained(1, 1));
        assertThat(book().privacy().retain(rules)).isEqualTo(new Retained(0, 0));
        assertThat(book().leads().page(LeadQuery.all(), PageRequest.first(9)).items())
                .extracting(Lead::email)
                .containsExactly(ANN);
        assertThat(book().leads().add(NewLead.email(JOHN))).isInstanceOf(AddResult.Added.class);
    }

    @Test
    void nothing_of_an_account_is_left_when_it_goes() {
        lead(JOHN);
        apollo.knows(JOHN, TITLE, "CTO");
        run(request(JOHN).wanting(TITLE));
        leadwright.leadwright().offboard(book().account());
        assertThat(book().leads().page(LeadQuery.all(), PageRequest.first(1)).items())
                .isEmpty();
        assertThat(book().credits().entries(0, 10)).isEmpty();
    }

    private static LeadBook keyed(MemoryStorage storage, Secret key) {
        return leadwright(storage, key);
    }

    private static LeadBook leadwright(MemoryStorage storage, Secret newest, Secret... older) {
        return Leadwright.builder(storage)
                .executor(Runnable::run)
                .suppressionKey(newest, older)
                .build()
                .book();
    }
}
