package io.leadwright.enrich;

import io.leadwright.lead.LeadId;
import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import io.leadwright.run.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What sources say of an account's leads and of other people. Thread-safe; blocks while it asks.
 *
 * <p>{@link #plan} only looks; {@link #run} pays; {@link #profile} and {@link #explain} only read. All throw
 * {@link io.leadwright.port.StorageException} if the storage fails; the same request under the same key then tells what came
 * of it.
 */
public interface Enrichment {

    /** The most runs that are listed. */
    int RUNS_MAX = 100;

    /**
     * What a request would do and cost; asks nobody. Of a query that describes more leads than one request may be of only the
     * totals are found out, for it to be started.
     *
     * @throws IllegalArgumentException if it names more leads or people than one request may be of
     * @throws IllegalStateException if there are people who want to be left alone and no suppression key to tell them by
     */
    Plan plan(EnrichmentRequest request);

    /**
     * What a request would do and cost that spends its {@linkplain EnrichmentRequest#budget budget} where it gains most, over
     * however many leads; asks nobody.
     *
     * <p>Of all people meant, whom of the wanted fields something is missing, those are chosen, each with the sources to ask, who
     * promise the most right fields for what they may cost: by how often a source found anybody in the last 90 days, how often
     * it then spoke of the field, and how often it was right; what is believed already, or another source of the same plan will
     * probably say, counts for so much less, and what a copy of one of them says for nothing. A source that never found anybody
     * comes last. {@link Plan#gains} says what is expected of each. Whoever is not chosen is not in the plan.
     *
     * <p>Greedy, the best ratio first: of a budget that is of one kind, no choice of these is expected to gain more than it does
     * by more than one answer's worth. In memory for at most {@link Plan#PEOPLE_MAX} people, so many as are ever chosen.
     */
    Plan bestUse(EnrichmentRequest request);

    /**
     * Does it, at no more than it was planned to cost.
     *
     * @throws IllegalArgumentException if it is of more leads than the admission window ever lets in, or of more than one
     *     request may be of: those are to be started
     * @throws IllegalStateException within a transaction of the host: what is paid for cannot be rolled back
     */
    EnrichmentOutcome run(Plan plan);

    /** Plans it and does it. */
    default EnrichmentOutcome run(EnrichmentRequest request) {
        return run(plan(request));
    }

    /** Does it; the same request under the same key is told this text again, as {@link EnrichmentOutcome.Replayed}. */
    EnrichmentOutcome run(Plan plan, AnswerText text);

    /**
     * Makes a run of it, of any number of leads; nothing is done until somebody {@linkplain EnrichmentRun#work works} on it. It
     * spends no more than the plan's worst, and no more than the request's budget. Under a key that a run was started with
     * before it is that run.
     *
     * @throws IllegalArgumentException if it is not of leads, is to be done within a time, has a budget for single sources, or
     *     its key was given to another run
     */
    EnrichmentRun start(Plan plan);

    /** The run of this name; empty if there is none. */
    Optional<EnrichmentRun> run(RunId id);

    /** The newest runs, at most {@value #RUNS_MAX}. */
    List<EnrichmentRun> runs();

    /**
     * What is known of somebody within this time, for a form to be filled: from what is kept, or asked now, and charged as any
     * other. Empty if it is nobody known, or not in time, or not to be had for whatever reason of business; then the answer
     * may be there the next time.
     */
    Optional<Profile> lookUp(Subject subject, Duration within);

    /** What is kept of a lead, merged; empty of whoever is no lead or was never looked up. Never asks, never costs. */
    Profile profile(LeadId lead);

    /** Where a value comes from. Never asks, never costs. */
    Explanation explain(LeadId lead, ProfileField<?> field);

    /**
     * Merges what is kept of these leads again, by the rules of today and by what is known of the sources now, and writes what
     * comes of it as far as the policy lets it. Never asks, never costs: all that was ever said counts, wanted then or not. Of
     * whoever wants to be left alone nothing is written.
     *
     * <p>What a person wrote stays, as ever; what a machine wrote before stays under {@link WritePolicy#FILL_BLANKS}, is
     * replaced by what is surer by a margin under {@link io.leadwright.policy.WriteRule#surer}, by what was observed later under
     * {@link io.leadwright.policy.WriteRule#FRESHER}, and by what one source says under
     * {@link io.leadwright.policy.WriteRule#preferring}: so titles follow what has been learned of the sources by
     *
     * <pre>{@code
     * book.enrichment().remerge(LeadQuery.all(), WritePolicy.FILL_BLANKS.rule(TextField.TITLE, WriteRule.surer(0.05)))
     * }</pre>
     *
     * <p>In memory that does not grow with the number of leads, a hundred leads to a transaction; done again, it changes nothing
     * more, so that one that broke off is simply done again; only an address or a page that a lead gave up may then be another's.
     *
     * @throws IllegalStateException within a transaction of the host
     */
    Remerged remerge(LeadQuery query, WritePolicy policy);

    /**
     * Takes what somebody says about values as a lesson on who said them. Labels of a field that nobody spoke of teach nothing.
     *
     * @param id of the whole message, at most 150 characters: the same one teaches once
     * @return how many taught something
     */
    int learn(String id, List<Label> labels);
}
