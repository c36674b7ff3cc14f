package io.leadwright.jdbi;

import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteRule;
import io.leadwright.profile.Identification;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A policy as a tree of lists and texts, for {@link JsonText#ofTree}, and back. */
final class StoredPolicy {

    private StoredPolicy() {}

    /** The tree of a policy. */
    static List<Object> tree(WritePolicy policy) {
        List<Object> rules = node("rules");
        policy.rules().forEach((field, rule) -> rules.add(List.of(field.jsonName(), tree(rule))));
        List<Object> tags = node("tags");
        policy.tagFields().forEach(field -> tags.add(field.name()));
        List<Object> bands = node("bands");
        for (Identification askedBy : Identification.values()) {
            bands.add(List.of(
                    askedBy.name(),
                    Double.toString(policy.bands().acceptFrom(askedBy)),
                    Double.toString(policy.bands().proposeFrom(askedBy))));
        }
        List<Object> copies = node("copies");
        policy.copies().forEach((name, field) -> copies.add(List.of(name, field.name())));
        return List.of(
                "policy", tree(policy.rule()), rules, tags, Double.toString(policy.leastConfidence()), bands, copies);
    }

    /** The policy of a tree; throws {@link IllegalArgumentException} if it is that of none. */
    static WritePolicy of(StoredTree tree) {
        WritePolicy policy = WritePolicy.FILL_BLANKS.rule(rule(tree.child(0)));
        for (StoredTree rule : tree.child(1).children()) {
            policy = policy.rule(StoredTree.known(TextField.ofJsonName(rule.kind())), rule(rule.child(0)));
        }
        for (String name : tree.child(2).texts()) {
            policy = policy.tagsFrom(many(name));
        }
        for (StoredTree copy : tree.child(5).children()) {
            policy = policy.copying(StoredTree.known(ProfileField.named(copy.text(0))), copy.kind());
        }
        return policy.leastConfidence(Double.parseDouble(tree.text(3))).bands(bands(tree.child(4)));
    }

    private static List<Object> tree(WriteRule rule) {
        if (rule instanceof WriteRule.Surer surer) {
            return List.of("surer", Double.toString(surer.margin()));
        } else if (rule instanceof WriteRule.Preferring preferring) {
            return List.of("preferring", preferring.source().value());
        }
        return List.of("plain", ((WriteRule.Plain) rule).name());
    }

    private static WriteRule rule(StoredTree tree) {
        return switch (tree.kind()) {
            case "surer" -> WriteRule.surer(Double.parseDouble(tree.text(0)));
            case "preferring" -> WriteRule.preferring(SourceId.of(tree.text(0)));
            case "plain" -> WriteRule.Plain.valueOf(tree.text(0));
            default -> throw StoredTree.notExpected();
        };
    }

    /** A field of the host's own that has many values is read as one that has one: it has no name here. */
    @SuppressWarnings("unchecked")
    private static ProfileField<? extends List<?>> many(String name) {
        ProfileField<?> field = StoredTree.known(ProfileField.named(name));
        if (!field.isMany()) {
            throw StoredTree.notExpected();
        }
        return (ProfileField<? extends List<?>>) field;
    }

    private static MatchBands bands(StoredTree tree) {
        MatchBands bands = MatchBands.DEFAULT;
        for (StoredTree band : tree.children()) {
            bands = bands.with(
                    Identification.valueOf(band.kind()),
                    Double.parseDouble(band.text(0)),
                    Double.parseDouble(band.text(1)));
        }
        return bands;
    }

    private static List<Object> node(String kind) {
        return new ArrayList<>(Arrays.asList(kind));
    }
}
