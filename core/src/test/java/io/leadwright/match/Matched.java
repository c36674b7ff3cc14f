package io.leadwright.match;

import static io.leadwright.profile.Said.THEN;

import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.profile.Identifier;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import io.leadwright.profile.Said;
import io.leadwright.profile.Subject;

/** Answers held against a person, in a test. */
final class Matched {

    static final Subject BY_EMAIL = Subject.email("john@techcorp.com");
    static final Subject BY_PAGE = Subject.linkedin("https://linkedin.com/in/johndoe");
    static final Subject BY_NAME = Subject.named("John", "Doe").company("Tech Corp");
    static final Subject BY_ALL = BY_EMAIL.name("John", "Doe")
            .company("Tech Corp")
            .with(TextField.LINKEDIN_URL, "https://linkedin.com/in/johndoe");

    static final Merger MERGER = new Merger(Trust.COLD);

    static Profile merge(Subject asked, Said... said) {
        return MERGER.merge(Said.all(said), asked, THEN);
    }

    static Match match(Subject asked, Said... said) {
        return merge(asked, said).match();
    }

    static Band band(Subject asked, Said... said) {
        return MatchBands.DEFAULT.of(match(asked, said));
    }

    static Verdict verdict(Match match, Identifier identifier) {
        return match.sources().get(0).identifier(identifier).orElseThrow().verdict();
    }

    static double points(Match match, Identifier identifier) {
        return match.sources().get(0).identifier(identifier).orElseThrow().points();
    }

    private Matched() {}
}
