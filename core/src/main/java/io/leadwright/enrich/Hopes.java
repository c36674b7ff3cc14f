package io.leadwright.enrich;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.learn.LearnedTrust;
import io.leadwright.merge.FieldTrust;
import io.leadwright.port.ClaimStore;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely each source is to say each field rightly when it is asked: how often it finds somebody, how often it speaks of the
 * field of whom it found, by the first thousand dossiers, and how often it is right. Of one thread.
 */
final class Hopes {

    private static final int DOSSIERS_MAX = 1_000;
    private static final int DOSSIERS_AT_ONCE = 100;

    private final TrackRecords records;
    private final LearnedTrust trust;
    private final Map<Spoken, Integer> found = new HashMap<>();
    private final Map<Spoken, Integer> spoke = new HashMap<>();
    private final Map<Spoken, Double> hopes = new HashMap<>();

    Hopes(Desk desk, TrackRecords records) {
        this.records = records;
        this.trust = desk.office().trusts().of(desk.account(), desk.storage());
        count(desk.claims());
    }

    private record Spoken(SourceId source, ProfileField<?> field) {}

    /** The probability that it says this field, and rightly. */
    double of(SourceId source, ProfileField<?> field) {
        return hopes.computeIfAbsent(new Spoken(source, field), this::hope);
    }

    /** What it copies of this field. */
    String lineage(SourceId source, ProfileField<?> field) {
        return trust.in(field).lineage(source);
    }

    private double hope(Spoken spoken) {
        FieldTrust here = trust.in(spoken.field);
        double right = spoken.field.isMany() ? here.recall(spoken.source) : here.accuracy(spoken.source);
        double speaks = (spoke.getOrDefault(spoken, 0) + 1.0) / (found.getOrDefault(spoken, 0) + 1.0);
        return records.foundShare(spoken.source) * speaks * right;
    }

    private void count(ClaimStore claims) {
        List<Dossier> some = claims.behind(null, DOSSIERS_AT_ONCE);
        for (int seen = some.size(); !some.isEmpty(); seen += some.size()) {
            some.forEach(dossier -> dossier.inquiries().values().forEach(this::count));
            some = seen < DOSSIERS_MAX ? claims.behind(some.get(some.size() - 1).file(), DOSSIERS_AT_ONCE) : List.of();
        }
    }

    private void count(Inquiry inquiry) {
        if (inquiry.state().outcome() == Inquiry.Outcome.FOUND) {
            for (ProfileField<?> field : inquiry.fields().keySet()) {
                Spoken spoken = new Spoken(inquiry.source(), field);
                found.merge(spoken, 1, Integer::sum);
                spoke.merge(spoken, inquiry.claims().of(field).isEmpty() ? 0 : 1, Integer::sum);
            }
        }
    }
}
