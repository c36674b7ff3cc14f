package io.leadwright.enrich;

import io.leadwright.lead.StoredText;
import io.leadwright.learn.Feedback;
import io.leadwright.learn.LearnedTrust;
import io.leadwright.learn.SourceReliability;
import io.leadwright.merge.Merger;
import io.leadwright.profile.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns labels into what is known of sources. */
final class Lessons {

    /** Behind it stands the number of the label. */
    private static final int ID_LENGTH_MAX = 150;

    private final Desk desk;

    Lessons(Desk desk) {
        this.desk = desk;
    }

    /** How many of them were lessons; each is one once. What one person taught counts for the next. */
    int take(String id, List<Label> labels) {
        StoredText.check("feedback", id, ID_LENGTH_MAX);
        int taken = 0;
        for (Map.Entry<Subject, List<LabelledField>> subject :
                LabelledField.bySubject(id, labels).entrySet()) {
            Optional<Known> known = sights().of(subject.getKey());
            if (known.isPresent()) {
                int more = subject.getValue().stream()
                        .mapToInt(field -> taught(field, known.get()))
                        .sum();
                taken += more;
                if (more > 0) {
                    desk.office().trusts().forget(desk.account());
                }
            }
        }
        return taken;
    }

    /** By the odds before they are calibrated, for it is from those that the calibration is learned. */
    private Sights sights() {
        return new Sights(
                desk,
                new Merger(
                        trust().uncalibrated(),
                        desk.rules().merging(),
                        desk.rules().bands()));
    }

    private int taught(LabelledField field, Known known) {
        int taught = 0;
        for (Feedback feedback : field.feedback(known)) {
            taught += isNew(feedback) ? 1 : 0;
        }
        return taught;
    }

    private boolean isNew(Feedback feedback) {
        return desk.storage()
                .reliability(desk.account())
                .record(feedback.id(), SourceReliability.of(feedback, trust().lineages()));
    }

    private LearnedTrust trust() {
        return desk.office().trusts().of(desk.account(), desk.storage());
    }
}
