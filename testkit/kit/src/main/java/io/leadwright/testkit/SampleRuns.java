package io.leadwright.testkit;

import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Rewrite;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteRule;
import io.leadwright.profile.Identification;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.SortKey;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunRequest;
import io.leadwright.run.RunTarget;
import io.leadwright.run.RunTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the contract of runs writes. */
final class SampleRuns {

    static final Instant T0 = Instant.parse("2024-01-20T15:30:00.000001Z");

    static final RunBill CAP =
            new RunBill(Credits.of(100), Costs.NOTHING.plus(Cost.usd("1.5")).plus(new Cost(7, "apollo credits")));

    private static final RunRequest PLAIN = new RunRequest(
            new RunTarget.Queried(LeadQuery.all()),
            Set.of(ProfileField.TITLE),
            WritePolicy.FILL_BLANKS,
            false,
            null,
            null);

    private SampleRuns() {}

    static RunId id(String value) {
        return RunId.of(value);
    }

    static Run run(String id) {
        return run(id, T0);
    }

    static Run run(String id, Instant startedAt) {
        return Run.start(new RunTerms(id(id), startedAt, 1_000, CAP, null), PLAIN);
    }

    /** One with something of everything in its request. */
    static Run odd(String id) {
        Filter filter = Filter.and(
                Filter.search("O'Neil 山田 \"x\" % _"),
                Filter.not(Filter.or(Filter.missing(TextField.PHONE), Filter.tag("größe", "a,b"))),
                Filter.customField("n \"1\"", "\\ud83d 😀"),
                Filter.createdFrom(T0),
                Filter.neverContacted(),
                Filter.companyContains("50% \"Ä\""),
                FactFilter.companySizeFrom(10),
                FactFilter.completenessFrom(500),
                FactFilter.industry("Software"),
                FactFilter.skill("C++"),
                FactFilter.emailStatus(EmailStatus.VALID, EmailStatus.UNKNOWN));
        WritePolicy policy = WritePolicy.FILL_BLANKS
                .rule(WriteRule.surer(0.1))
                .rule(TextField.TITLE, WriteRule.preferring(SourceId.of("apollo")))
                .rule(TextField.PHONE, WriteRule.NEVER)
                .tagsFrom(ProfileField.SKILLS)
                .copying(ProfileField.COMPANY_SIZE, "size \"of\" it")
                .leastConfidence(1.0 / 3)
                .bands(MatchBands.DEFAULT.with(Identification.EMAIL, 0.9, 0.1));
        RunRequest request = new RunRequest(
                new RunTarget.Queried(
                        LeadQuery.where(filter).orderBy(SortKey.COMPANY.asc(), SortKey.UPDATED_AT.desc())),
                Set.of(ProfileField.TITLE, ProfileField.SKILLS, ProfileField.COMPANY_SIZE),
                policy,
                true,
                Cost.usd("0.05"),
                Duration.ofDays(30));
        return Run.start(new RunTerms(id(id), T0, 1_000, CAP, "0af1"), request);
    }

    static Run named(String id, String... leads) {
        RunRequest request =
                new RunRequest(new RunTarget.Named(leads(leads)), PLAIN.wanted(), PLAIN.policy(), false, null, null);
        return Run.start(new RunTerms(id(id), T0, leads.length, CAP, "0af2"), request);
    }

    static List<LeadId> leads(String... ids) {
        return Stream.of(ids).map(LeadId::of).toList();
    }

    static RunChunk chunk(long number, String owner, String... leads) {
        RunChunk.Holder holder = new RunChunk.Holder(owner, T0, T0.plusSeconds(30));
        return RunChunk.of(number, leads(leads), holder, CAP);
    }

    /** A lead that had no title and was given one. */
    static Rewrite rewrite(String lead, String title) {
        return new Rewrite(
                SampleLeads.complete(lead).toBuilder()
                        .text(TextField.TITLE, null)
                        .build(),
                SampleLeads.complete(lead).toBuilder()
                        .text(TextField.TITLE, title)
                        .version(8)
                        .updatedAt(T0)
                        .build());
    }
}
