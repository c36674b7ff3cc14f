package io.leadwright.sandbox;

import io.leadwright.lead.TextField;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.profile.form.CompanyDomain;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is asked about, and what. */
final class AskOptions {

    @Option(names = "--email", paramLabel = "ADDRESS", description = "E-mail address.")
    private @Nullable String email;

    @Option(names = "--name", paramLabel = "\"FIRST LAST\"", description = "Both names.")
    private @Nullable String name;

    @Option(names = "--company", paramLabel = "NAME|DOMAIN", description = "Where the person works.")
    private @Nullable String company;

    @Option(names = "--linkedin", paramLabel = "URL", description = "Page on LinkedIn.")
    private @Nullable String linkedin;

    @Option(names = "--github", paramLabel = "NAME", description = "Page or name on GitHub.")
    private @Nullable String github;

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description = "What is wanted, such as title; repeatable. Else all.")
    private List<String> fields = new ArrayList<>();

    /** The question; throws {@link IllegalArgumentException} if it makes no sense. */
    Question question() {
        Question question = Question.about(subject())
                .wanting(fields.stream().map(AskOptions::field).toList());
        if (github != null) {
            question = question.knowing(ProfileField.GITHUB, github);
        }
        if (company != null && isDomain(company)) {
            question = question.knowing(ProfileField.COMPANY_WEBSITE, company);
        }
        if (!canBeAsked(question)) {
            throw new IllegalArgumentException("say an e-mail address, a page, a company, or a name and company");
        }
        return question;
    }

    private static boolean canBeAsked(Question question) {
        return Stream.of(Lookup.values()).anyMatch(lookup -> lookup.isPossible(question));
    }

    private Subject subject() {
        String full = name == null ? "" : name.strip();
        int blank = full.lastIndexOf(' ');
        if (name != null && blank < 0) {
            throw new IllegalArgumentException("name: must be both names");
        }
        Subject named = Subject.named(full.substring(0, Math.max(0, blank)).strip(), full.substring(blank + 1));
        return named.with(TextField.EMAIL, email)
                .with(TextField.LINKEDIN_URL, linkedin)
                .company(company == null || isDomain(company) ? null : company);
    }

    private static boolean isDomain(String text) {
        return text.indexOf('.') > 0
                && text.indexOf(' ') < 0
                && CompanyDomain.ofWebsite(text).isPresent();
    }

    private static ProfileField<?> field(String name) {
        return ProfileField.named(name)
                .orElseThrow(() -> new IllegalArgumentException("field: must be one such as title, is " + name));
    }
}
