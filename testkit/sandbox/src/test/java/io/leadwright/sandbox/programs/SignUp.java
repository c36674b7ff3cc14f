package io.leadwright.sandbox.programs;

import io.leadwright.LeadBook;
import io.leadwright.lead.Author;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people sign up: each becomes an account of ours and a lead. */
@RestController
class SignUp {

    private final LeadBook book;
    private final JdbcTemplate accounts;

    SignUp(LeadBook book, JdbcTemplate accounts) {
        this.book = book;
        this.accounts = accounts;
    }

    /** What somebody says of themselves. */
    record Form(String email, String company, String plan) {}

    /** Our row and the lead commit or roll back together: a plan that we do not have is refused at the end. */
    @Transactional
    @PostMapping("/signup")
    public String signUp(@RequestBody Form form) {
        accounts.update("INSERT INTO account (email) VALUES (?)", form.email());
        String lead = book.as(Author.person(form.email()))
                .leads()
                .upsert(NewLead.email(form.email()).company(form.company()))
                .lead()
                .id()
                .value();
        accounts.update("UPDATE account SET lead = ?, plan = ? WHERE email = ?", lead, form.plan(), form.email());
        return lead;
    }

    /** In time or empty; never throws for "nobody". */
    @GetMapping("/prefill")
    public Map<String, String> prefill(@RequestParam("email") String email) {
        return book.enrichment()
                .lookUp(Subject.email(email), Duration.ofMillis(800))
                .flatMap(SignUp::title)
                .map(title -> Map.of("title", title))
                .orElse(Map.of());
    }

    private static Optional<String> title(Profile profile) {
        return profile.get(ProfileField.TITLE);
    }
}
