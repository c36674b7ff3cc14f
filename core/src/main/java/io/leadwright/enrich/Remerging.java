package io.leadwright.enrich;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.Profile;
import io.leadwright.query.Facts;
import io.leadwright.query.LeadQuery;
import java.util.List;
import java.util.Map;

/**
 * Merges what is kept of leads again, so many at a time, whatever their number; asks nobody. What it believes of the sources is
 * what is known of them when it begins. Of one thread.
 */
final class Remerging {

    private final Desk desk;
    private final WritePolicy policy;
    private final Sights sights;
    private Remerged sum = Remerged.NOTHING;

    Remerging(Desk desk, WritePolicy policy) {
        desk.office().trusts().forget(desk.account());
        this.desk = desk;
        this.policy = desk.declared(policy);
        this.sights = new Sights(desk);
    }

    Remerged run(LeadQuery query) {
        new LeadWalk(desk.storage().leads(desk.account())).through(query, leads -> sum = sum.plus(remerged(leads)));
        return sum;
    }

    /** Looks first, and begins a transaction only for leads that will change. */
    private Remerged remerged(List<Lead> leads) {
        List<KnownLead> known = sights.open(KnownLead.of(leads, desk.claims(), sights), desk::listed);
        long claims = known.stream().mapToLong(KnownLead::claims).sum();
        Remerged seen = new Remerged(leads.size(), claims, 0, 0);
        Map<LeadId, Facts> facts = facts(known);
        List<LeadId> outdated = known.stream()
                .filter(lead -> isOutdated(lead, facts.getOrDefault(lead.lead().id(), Facts.NONE)))
                .map(lead -> lead.lead().id())
                .toList();
        return outdated.isEmpty() ? seen : seen.plus(rewritten(outdated));
    }

    private Map<LeadId, Facts> facts(List<KnownLead> known) {
        return desk.storage()
                .leads(desk.account())
                .facts(known.stream().map(lead -> lead.lead().id()).toList());
    }

    /** Whether something of a lead, or what it is found by, is not as the policy makes it of what is known now. */
    private boolean isOutdated(KnownLead lead, Facts facts) {
        Profile profile = lead.known().profile();
        return sights.mayWrite(lead.known())
                && (!facts.equals(ProfileFacts.of(profile))
                        || !policy.apply(profile, lead.lead()).isEmpty());
    }

    private Remerged rewritten(List<LeadId> leads) {
        LeadRewriting done = desk.storage().atomically(desk.account(), transaction -> {
            LeadRewriting rewriting = new LeadRewriting(transaction, sights, policy, desk.now());
            rewriting.rewrite(leads);
            return rewriting;
        });
        done.tell(new Clashes(desk));
        return done.remerged();
    }
}
