package io.leadwright.query;

import io.leadwright.lead.Change;
import io.leadwright.lead.Change.StatusMove;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Funnel} means, said over the changes of leads: the definition by which every store is judged. In memory for one
 * lead and for the periods, however many leads there are. Not thread-safe.
 *
 * <p>The feed does not say with which status a lead came: that is what its next move came from, or, of one that never moved
 * since, its status now. Of one that never moved and is gone nobody knows more than that it was created.
 */
public final class FunnelCount {

    private final Periods periods;
    private final List<Map<FunnelStage, Long>> arrived = new ArrayList<>();
    private final Map<FunnelStage, Instant> reached = new EnumMap<>(FunnelStage.class);
    private @Nullable LeadId lead;
    private @Nullable LeadStatus now;
    private @Nullable Instant cameUnseen;

    /** Begins with none. */
    public FunnelCount(Periods periods) {
        this.periods = periods;
        for (int place = 0; place < periods.size(); place++) {
            arrived.add(new EnumMap<>(FunnelStage.class));
        }
    }

    /**
     * Adds a change: lead by lead, those of one lead in their order. Only of those that move the status, or by which a lead comes
     * or goes, anything is to be known; others may be left out.
     *
     * @param status of the lead as it is now; empty if there is none
     */
    public void add(Change change, Optional<LeadStatus> status) {
        if (!change.lead().equals(lead)) {
            endLead();
            lead = change.lead();
            now = status.orElse(null);
        }
        Instant at = change.stamp().at();
        if (change.what() instanceof Change.Added) {
            reach(FunnelStage.CREATED, at);
            cameUnseen = cameUnseen == null ? at : cameUnseen;
        } else if (change.what() instanceof Change.Changed changed) {
            StatusMove move = changed.status();
            if (move != null) {
                cameWith(move.from());
                reach(FunnelStage.of(move.to()), at);
            }
        } else if (change.what() instanceof Change.Deleted) {
            cameUnseen = null;
        }
    }

    /** All that was added. */
    public Funnel funnel() {
        endLead();
        List<Funnel.Period> all = new ArrayList<>(periods.size());
        for (int place = 0; place < periods.size(); place++) {
            all.add(new Funnel.Period(periods.from(place), periods.until(place), arrived.get(place)));
        }
        return new Funnel(all);
    }

    private void endLead() {
        if (now != null) {
            cameWith(now);
        }
        reached.forEach((stage, at) ->
                periods.placeOf(at).ifPresent(place -> arrived.get(place).merge(stage, 1L, Long::sum)));
        reached.clear();
        lead = null;
        now = null;
        cameUnseen = null;
    }

    private void cameWith(LeadStatus status) {
        if (cameUnseen != null) {
            reach(FunnelStage.of(status), cameUnseen);
            cameUnseen = null;
        }
    }

    private void reach(FunnelStage last, Instant at) {
        for (FunnelStage stage : FunnelStage.values()) {
            if (stage.compareTo(last) <= 0) {
                reached.putIfAbsent(stage, at);
            }
        }
    }
}
