package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** X's interface, version 2: users by their names, as many as a hundred at once, with the fields that are asked for. */
final class TwitterVendor implements SimulatedVendor {

    private static final int USERS_MAX = 100;
    private static final String PROBLEMS = "https://api.x.com/2/problems/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings();

    private final VendorRecords records;

    TwitterVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (!VendorCall.isGood(call.bearer())) {
            return problem(401, "Unauthorized", "about:blank");
        } else if (!call.isGet("/2/users/by")) {
            return problem(404, "Not Found", "about:blank");
        }
        List<String> names = COMMA.splitToList(call.parameter("usernames").orElse(""));
        boolean isValid =
                !names.isEmpty() && names.size() <= USERS_MAX && names.stream().allMatch(NAME.asMatchPredicate());
        return isValid ? users(names, fields(call)) : problem(400, "Invalid Request", PROBLEMS + "invalid-request");
    }

    @Override
    public VendorAnswer throttled() {
        ObjectNode answer = VendorAnswer.object();
        answer.putArray("errors").addObject().put("code", 88).put("message", "Rate limit exceeded");
        return VendorAnswer.json(429, answer);
    }

    /** Who is there, and an error for each of the others; neither of the two if there is none of them. */
    private VendorAnswer users(List<String> names, Set<String> fields) {
        ArrayNode data = VendorAnswer.object().arrayNode();
        ArrayNode errors = VendorAnswer.object().arrayNode();
        for (String name : names) {
            records.by(WorldField.TWITTER, name)
                    .ifPresentOrElse(user -> put(data.addObject(), user, fields), () -> missing(errors, name));
        }
        ObjectNode answer = VendorAnswer.object();
        if (!data.isEmpty()) {
            answer.set("data", data);
        }
        if (!errors.isEmpty()) {
            answer.set("errors", errors);
        }
        return VendorAnswer.json(200, answer);
    }

    private static Set<String> fields(VendorCall call) {
        return ImmutableSet.copyOf(COMMA.split(call.parameter("user.fields").orElse("")));
    }

    private static void put(ObjectNode node, VendorRecord user, Set<String> fields) {
        Optional<String> page = user.text(WorldField.TWITTER);
        node.put("id", Long.toString(user.id()))
                .put("name", user.fullName().orElse(""))
                .put(
                        "username",
                        page.map(url -> url.substring(url.lastIndexOf('/') + 1)).orElse(""));
        if (fields.contains("description")) {
            node.put("description", user.text(WorldField.BIO).orElse(""));
        }
        if (fields.contains("location")) {
            user.text(WorldField.LOCATION).ifPresent(text -> node.put("location", text));
        }
        if (fields.contains("verified_type")) { // people can only buy a mark
            boolean isVerified =
                    page.isPresent() && user.texts(WorldField.VERIFIED_PROFILES).contains(page.get());
            node.put("verified_type", !isVerified ? "none" : user.fullName().isPresent() ? "blue" : "business");
        }
        if (fields.contains("public_metrics")) {
            ObjectNode metrics = node.putObject("public_metrics");
            user.number(WorldField.TWITTER_FOLLOWERS).ifPresent(count -> metrics.put("followers_count", count));
            user.number(WorldField.TWITTER_POSTS).ifPresent(count -> metrics.put("tweet_count", count));
        }
    }

    private static void missing(ArrayNode errors, String name) {
        errors.addObject()
                .put("value", name)
                .put("detail", "Could not find user with usernames: [" + name + "].")
                .put("title", "Not Found Error")
                .put("resource_type", "user")
                .put("parameter", "usernames")
                .put("resource_id", name)
                .put("type", PROBLEMS + "resource-not-found");
    }

    private static VendorAnswer problem(int status, String title, String type) {
        return VendorAnswer.json(
                status,
                VendorAnswer.object()
                        .put("title", title)
                        .put("detail", title)
                        .put("type", type)
                        .put("status", status));
    }
}
