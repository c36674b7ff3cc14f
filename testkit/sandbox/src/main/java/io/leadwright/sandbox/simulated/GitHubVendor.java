package io.leadwright.sandbox.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;

/** GitHub's interface of 2022-11-28: users by their names, and by an address that they show. */
final class GitHubVendor implements SimulatedVendor {

    private static final String SITE = "https://github.com/";
    private static final String IN_EMAIL = "in:email";

    private final VendorRecords records;

    GitHubVendor(VendorRecords records) {
        this.records = records;
    }

    @Override
    public VendorAnswer answer(VendorCall call) {
        if (call.header("user-agent").isEmpty()) {
            return VendorAnswer.text(
                    403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent.");
        } else if (!VendorCall.isGood(call.bearer())) {
            return message(401, "Bad credentials");
        } else if (call.isGet("/search/users")) {
            return search(call.parameter("q").orElse(""));
        }
        List<String> path = Splitter.on('/').splitToList(call.path());
        if (path.size() == 3 && path.get(1).equals("orgs")) {
            return records.companyCalled(path.get(2))
                    .map(company -> VendorAnswer.json(200, organization(company, path.get(2))))
                    .orElseGet(GitHubVendor::notFound);
        }
        return call.method().equals("GET") && path.size() >= 3 ? page(path) : notFound();
    }

    @Override
    public VendorAnswer throttled() {
        return message(
                429, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.");
    }

    private VendorAnswer page(List<String> path) {
        Optional<VendorRecord> user =
                path.get(1).equals("users") ? records.by(WorldField.GITHUB, path.get(2)) : Optional.empty();
        String rest = String.join("/", path.subList(3, path.size()));
        return user.flatMap(known -> Optional.<JsonNode>ofNullable(
                        switch (rest) {
                            case "" -> profile(known);
                            case "social_accounts" -> accounts(known);
                            case "repos" -> repositories(known);
                            default -> null;
                        }))
                .map(json -> VendorAnswer.json(200, json))
                .orElseGet(GitHubVendor::notFound);
    }

    /** Only who shows this very address is found by it. */
    private VendorAnswer search(String query) {
        if (!query.contains(IN_EMAIL)) {
            return message(422, "Validation Failed");
        }
        String email = query.replace(IN_EMAIL, "").replace("\"", "").strip();
        Optional<VendorRecord> user = records.by(WorldField.EMAIL, email)
                .map(VendorRecord::shown)
                .filter(known -> known.entry().text(WorldField.GITHUB).isPresent())
                .filter(known -> known.text(WorldField.EMAIL)
                        .filter(email::equalsIgnoreCase)
                        .isPresent());
        ObjectNode answer = VendorAnswer.object()
                .put("total_count", user.isPresent() ? 1 : 0)
                .put("incomplete_results", false);
        ArrayNode items = answer.putArray("items");
        user.ifPresent(known -> items.add(account(known).put("score", 1.0)));
        return VendorAnswer.json(200, answer);
    }

    private static ObjectNode profile(VendorRecord user) {
        return account(user)
                .put("name", user.fullName().orElse(null))
                .put("company", user.text(WorldField.COMPANY).orElse(null))
                .put("blog", "")
                .put("location", user.text(WorldField.LOCATION).orElse(null))
                .put("email", user.text(WorldField.EMAIL).orElse(null))
                .putNull("hireable")
                .put("bio", user.text(WorldField.BIO).orElse(null))
                .put(
                        "twitter_username",
                        user.text(WorldField.TWITTER).map(GitHubVendor::handle).orElse(null))
                .put("public_repos", user.texts(WorldField.SKILLS).size());
    }

    private static ArrayNode accounts(VendorRecord user) {
        ArrayNode accounts = VendorAnswer.object().arrayNode();
        user.text(WorldField.LINKEDIN)
                .ifPresent(
                        url -> accounts.addObject().put("provider", "linkedin").put("url", url));
        user.text(WorldField.TWITTER)
                .ifPresent(
                        url -> accounts.addObject().put("provider", "twitter").put("url", url));
        return accounts;
    }

    /** One for each thing that the user can do, in that language, and pushed to on the day they were last active. */
    private static ArrayNode repositories(VendorRecord user) {
        ArrayNode repositories = VendorAnswer.object().arrayNode();
        for (String skill : user.texts(WorldField.SKILLS)) {
            ObjectNode one = repositories
                    .addObject()
                    .put("id", repositories.size())
                    .put("name", "project-" + repositories.size())
                    .put("private", false)
                    .put("fork", false)
                    .put("archived", false)
                    .put("language", skill);
            one.putArray("topics");
            user.text(WorldField.LAST_ACTIVE_ON).ifPresent(day -> one.put("pushed_at", day + "T12:00:00Z"));
        }
        return repositories;
    }

    private static ObjectNode organization(VendorRecord company, String login) {
        return VendorAnswer.object()
                .put("login", login)
                .put("id", company.id())
                .put("html_url", SITE + login)
                .put("type", "Organization")
                .put("name", company.text(WorldField.NAME).orElse(null))
                .put("description", company.text(WorldField.DESCRIPTION).orElse(null))
                .put("blog", company.text(WorldField.WEBSITE).orElse(""))
                .put("location", company.text(WorldField.HEADQUARTERS).orElse(null));
    }

    private static ObjectNode account(VendorRecord user) {
        String login =
                user.entry().text(WorldField.GITHUB).map(GitHubVendor::handle).orElse("");
        return VendorAnswer.object()
                .put("login", login)
                .put("id", user.id())
                .put("html_url", SITE + login)
                .put("type", "User")
                .put("site_admin", false);
    }

    private static String handle(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static VendorAnswer notFound() {
        return message(404, "Not Found");
    }

    private static VendorAnswer message(int status, String text) {
        return VendorAnswer.json(
                status,
                VendorAnswer.object()
                        .put("message", text)
                        .put("documentation_url", "https://docs.github.com/rest")
                        .put("status", Integer.toString(status)));
    }
}
