package io.leadwright.enrich;

import io.leadwright.learn.Feedback;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.profile.Truth;
import io.leadwright.profile.form.Canonical;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a message says of one field of one person: one label, or of a field that can have many values, all of the message.
 *
 * @param lesson its name
 */
record LabelledField(String lesson, List<Label> labels) {

    /** All that a message says, each person's together. */
    static Map<Subject, List<LabelledField>> bySubject(String id, List<Label> labels) {
        Map<Object, LabelledField> fields = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            String lesson = id + " " + i;
            Object name = label.field().isMany() ? List.of(label.subject(), label.field()) : lesson;
            fields.computeIfAbsent(name, first -> new LabelledField(lesson, new ArrayList<>()))
                    .labels()
                    .add(label);
        }
        return fields.values().stream()
                .collect(Collectors.groupingBy(
                        field -> field.labels().get(0).subject(), LinkedHashMap::new, Collectors.toList()));
    }

    /** By what all sources say of the field, whoever is believed to be meant; none if none says anything, or it is no value. */
    List<Feedback> feedback(Known known) {
        Optional<Belief> belief = known.profile().belief(field());
        if (belief.isEmpty()) {
            return List.of();
        }
        return field().isMany()
                ? ofMany(known, belief.get())
                : ofOne(known, belief.get()).stream().toList();
    }

    private ProfileField<?> field() {
        return labels.get(0).field();
    }

    private Optional<Feedback> ofOne(Known known, Belief belief) {
        Label label = labels.get(0);
        if (label.rightValue().isPresent()) {
            Truth truth = Truth.of(field(), label.rightValue().stream().toList());
            return truth.isKnown() ? Optional.of(Feedback.truth(lesson, known.now(), belief, truth)) : Optional.empty();
        }
        return key(label.value()).map(key -> Feedback.wrong(lesson, known.now(), belief, key));
    }

    /** If each claimed value is labelled, all is known of the field; else only of the values that are. */
    private List<Feedback> ofMany(Known known, Belief belief) {
        Truth truth = Truth.of(
                field(),
                labels.stream().flatMap(label -> label.rightValue().stream()).toList());
        Set<String> wrong = labels.stream()
                .filter(label -> !label.isRight())
                .flatMap(label -> key(label.value()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (belief.candidates().stream()
                .map(Candidate::key)
                .allMatch(key -> truth.isRight(key) || wrong.contains(key))) {
            return List.of(Feedback.truth(lesson, known.now(), belief, truth));
        }
        List<Feedback> some = new ArrayList<>();
        for (String key : truth.keys()) {
            some.add(Feedback.right(lesson + "." + some.size(), known.now(), belief, key));
        }
        for (String key : wrong) {
            some.add(Feedback.wrong(lesson + "." + some.size(), known.now(), belief, key));
        }
        return some;
    }

    private Optional<String> key(String text) {
        return field().form().read(text).map(Canonical::key);
    }
}
