package io.leadwright.http.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that can be asked: a method at a path. Immutable; each method that adds something returns a copy. */
public final class Operation {

    private final String method;
    private final String path;
    private final String id;
    private final String summary;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private @Nullable String description;
    private @Nullable RequestBody body;
    private @Nullable String role;

    private Operation(String method, String path, String id, String summary) {
        this.method = method;
        this.path = path;
        this.id = id;
        this.summary = summary;
    }

    /**
     * An operation that takes nothing and answers nothing yet.
     *
     * @param path the whole path, its variable segments in braces
     * @param id its name in programs made from the document
     * @param summary what it does, as a short sentence
     */
    public static Operation of(String method, String path, String id, String summary) {
        return new Operation(method, path, id, summary);
    }

    /** Has more to be said of it than the summary does. */
    public Operation description(String text) {
        Operation copy = copy();
        copy.description = text;
        return copy;
    }

    /** Takes these parameters too. */
    public Operation parameters(List<Parameter> more) {
        Operation copy = copy();
        copy.parameters.addAll(more);
        return copy;
    }

    /** Takes this body. */
    public Operation body(RequestBody taken) {
        Operation copy = copy();
        copy.body = taken;
        return copy;
    }

    /** May give this answer too, unless one of its status was told before. */
    public Operation answer(Answer one) {
        Operation copy = copy();
        copy.answers.add(one);
        return copy;
    }

    /** Is only for callers who have a key with this role. */
    public Operation onlyFor(String neededRole) {
        Operation copy = copy();
        copy.role = neededRole;
        return copy;
    }

    /** The method, in upper case. */
    public String method() {
        return method;
    }

    /** The path, its variable segments in braces. */
    public String path() {
        return path;
    }

    /** What it takes beside a body. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** The body that it takes; empty if it takes none. */
    public Optional<RequestBody> body() {
        return Optional.ofNullable(body);
    }

    /** What the bodies of its good answers can be; none if they have none. */
    public Set<String> answerTypes() {
        Set<String> types = new LinkedHashSet<>();
        answers.stream()
                .filter(answer -> answer.status() < 300)
                .forEach(answer -> types.addAll(answer.byMediaType().keySet()));
        return types;
    }

    Map<String, Object> tree(String securityScheme) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("operationId", id);
        tree.put("summary", summary);
        if (description != null) {
            tree.put("description", description);
        }
        tree.put("security", role == null ? List.of() : List.of(Map.of(securityScheme, List.of(role))));
        if (!parameters.isEmpty()) {
            tree.put("parameters", parameters.stream().map(Parameter::tree).toList());
        }
        if (body != null) {
            tree.put("requestBody", body.tree());
        }
        Map<String, Object> byStatus = new LinkedHashMap<>();
        answers.forEach(answer -> byStatus.putIfAbsent(String.valueOf(answer.status()), answer.tree()));
        tree.put("responses", byStatus);
        return tree;
    }

    private Operation copy() {
        Operation copy = new Operation(method, path, id, summary);
        copy.parameters.addAll(parameters);
        copy.answers.addAll(answers);
        copy.description = description;
        copy.body = body;
        copy.role = role;
        return copy;
    }
}
