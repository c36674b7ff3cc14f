package io.leadwright.jdbi;

import io.leadwright.credit.Cost;
import io.leadwright.lead.LeadId;
import io.leadwright.profile.ProfileField;
import io.leadwright.query.LeadQuery;
import io.leadwright.run.RunRequest;
import io.leadwright.run.RunTarget;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run is to do, as a text and back. */
final class StoredRequest {

    private static final String ANY_AGE = "";

    private StoredRequest() {}

    /** The text of a request. */
    static String text(RunRequest request) {
        List<Object> wanted = new ArrayList<>(List.of("wanted"));
        request.wanted().forEach(field -> wanted.add(field.name()));
        Cost most = request.ofLead();
        List<Object> ofLead =
                most == null ? List.of("any") : List.of("most", Long.toString(most.micros()), most.unit());
        return JsonText.ofTree(List.of(
                "request",
                target(request.target()),
                wanted,
                StoredPolicy.tree(request.policy()),
                Boolean.toString(request.isPartial()),
                ofLead,
                age(request.olderThan())));
    }

    /** The request of a text; throws {@link IllegalArgumentException} if it is that of none. */
    static RunRequest of(String text) {
        try {
            return request(new StoredTree(JsonText.tree(text)));
        } catch (DateTimeParseException notATime) {
            // not kept as the cause: it quotes the text
            throw StoredTree.notExpected();
        }
    }

    private static RunRequest request(StoredTree tree) {
        return new RunRequest(
                target(tree.child(0)),
                wanted(tree.child(1)),
                StoredPolicy.of(tree.child(2)),
                Boolean.parseBoolean(tree.text(3)),
                cost(tree.child(4)),
                age(tree.text(5)));
    }

    private static String age(@Nullable Duration olderThan) {
        return olderThan == null ? ANY_AGE : olderThan.toString();
    }

    private static @Nullable Duration age(String text) {
        return text.equals(ANY_AGE) ? null : Duration.parse(text);
    }

    private static List<Object> target(RunTarget target) {
        if (target instanceof RunTarget.Named named) {
            List<Object> ids = new ArrayList<>(List.of("named"));
            named.ids().forEach(id -> ids.add(id.value()));
            return ids;
        }
        LeadQuery query = ((RunTarget.Queried) target).query();
        List<Object> order = new ArrayList<>(List.of("order"));
        query.order().forEach(sort -> order.add(StoredOrder.tree(sort)));
        return List.of("queried", StoredFilter.tree(query.filter()), order);
    }

    private static RunTarget target(StoredTree tree) {
        return switch (tree.kind()) {
            case "named" ->
                new RunTarget.Named(tree.texts().stream().map(LeadId::of).toList());
            case "queried" ->
                new RunTarget.Queried(new LeadQuery(StoredFilter.of(tree.child(0)), StoredOrder.of(tree.child(1))));
            default -> throw StoredTree.notExpected();
        };
    }

    private static Set<ProfileField<?>> wanted(StoredTree tree) {
        Set<ProfileField<?>> wanted = new LinkedHashSet<>();
        tree.texts().forEach(name -> wanted.add(StoredClaims.field(name)));
        return wanted;
    }

    private static @Nullable Cost cost(StoredTree tree) {
        return tree.kind().equals("any") ? null : new Cost(Long.parseLong(tree.text(0)), tree.text(1));
    }
}
