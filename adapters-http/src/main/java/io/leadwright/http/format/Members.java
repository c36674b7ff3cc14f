package io.leadwright.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The members of one object somewhere in what is read; what is wrong with them, the rules say then.
 *
 * @param node the object
 * @param path what stands before its members' names in the rules: nothing, or {@code rules[2].}
 * @param rules what is wrong so far
 */
record Members(JsonNode node, String path, Rules rules) {

    /** Whether there is a member of this name. */
    boolean has(String name) {
        return node.has(name);
    }

    /** Refuses all others. */
    void only(Set<String> names, String what) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .forEach(name -> refuse(name, "must not be there: " + what + " has no such member"));
    }

    void refuse(String name, String rule) {
        rules.refuse(path + name, rule);
    }

    Optional<String> text(String name) {
        Optional<String> text = Optional.ofNullable(node.path(name).textValue());
        if (text.isEmpty()) {
            refuse(name, "must be a text");
        }
        return text;
    }

    Optional<Integer> whole(String name) {
        JsonNode number = node.path(name);
        if (number.isIntegralNumber() && number.canConvertToInt()) {
            return Optional.of(number.intValue());
        }
        refuse(name, "must be a whole number");
        return Optional.empty();
    }

    /** Yes or no; no if nothing is said. */
    boolean truth(String name) {
        JsonNode truth = node.path(name);
        if (!truth.isMissingNode() && !truth.isBoolean()) {
            refuse(name, "must be true or false");
        }
        return truth.asBoolean();
    }

    /** The texts of a list; none, and refused, if it is none of texts alone. */
    List<String> texts(String name) {
        Optional<List<String>> texts = LeadNode.texts(node.path(name));
        if (texts.isEmpty()) {
            refuse(name, "must be a list of texts");
        }
        return texts.orElse(List.of());
    }

    /** The objects of a list; those that are none are refused and left out. */
    List<Members> objects(String name) {
        JsonNode list = node.path(name);
        List<Members> objects = new ArrayList<>();
        if (!list.isArray()) {
            refuse(name, "must be a list");
        }
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            String item = name + "[" + i + "]";
            if (list.path(i).isObject()) {
                objects.add(new Members(list.path(i), path + item + ".", rules));
            } else {
                refuse(item, "must be an object");
            }
        }
        return objects;
    }

    /** How much is wrong so far, here and elsewhere. */
    int faults() {
        return rules.byField().size();
    }

    /** What is made of one member; core's refusal is said of it. */
    <T> Optional<T> made(String name, Supplier<T> maker) {
        return attempt(path + name, maker);
    }

    /** What is made of the whole object; core's refusal is said of that. */
    <T> Optional<T> made(Supplier<T> maker) {
        return attempt(path.substring(0, Math.max(0, path.length() - 1)), maker);
    }

    private <T> Optional<T> attempt(String place, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            rules.attempt(place, () -> {
                throw refused;
            });
            return Optional.empty();
        }
    }
}
