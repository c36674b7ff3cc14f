package io.leadwright.http.source.crunchbase;

import io.leadwright.http.source.ExactCompany;
import io.leadwright.http.source.HttpFailure;
import io.leadwright.http.source.WireJson;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Entity;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Identifier;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Organization;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Organizations;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.People;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Person;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.PersonEntity;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Problem;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Suggestion;
import io.leadwright.http.source.crunchbase.CrunchbaseWire.Suggestions;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.CompanyDomain;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Crunchbase's responses say. Pure: whatever the bytes are, there is an answer.
 *
 * @param now when the response was there
 */
record CrunchbaseReading(Instant now) {

    /** As it can stand in a path and a link. */
    private static final Pattern PERMALINK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,254}");

    /** The only company of this domain, by its permalink, that a search found; empty if there is none, or more. */
    Optional<String> ofDomain(WireResponse response, String domain) {
        return only(organizations(response)
                .flatMap(entity -> Stream.ofNullable(entity.properties()))
                .filter(company -> Optional.ofNullable(company.websiteUrl())
                        .flatMap(CompanyDomain::ofWebsite)
                        .filter(domain::equals)
                        .isPresent())
                .map(Organization::identifier));
    }

    /** The only company of this name, legal forms aside, by its permalink, among those that resemble it. */
    Optional<String> ofName(WireResponse response, String name) {
        return only(suggestions(response)
                .map(Suggestion::identifier)
                .filter(found -> found != null && ExactCompany.isSame(found.value(), name)));
    }

    /** What a search says in which the company is not. */
    SourceAnswer nobody(WireResponse response) {
        boolean isSearch = read(response, Suggestions.class)
                .filter(found -> found.entities() != null)
                .isPresent();
        return isSearch ? SourceAnswer.Nothing.FREE : noAnswer(response);
    }

    /** The company of this permalink. */
    SourceAnswer company(WireResponse response, String permalink) {
        return read(response, Entity.class)
                .map(Entity::properties)
                .map(company -> found(new CrunchbaseClaims(now).ofCompany(company, permalink)))
                .orElseGet(() -> noAnswer(response));
    }

    /** The only one so named whose main place of work is the company of this permalink. */
    SourceAnswer person(WireResponse response, String firstName, String lastName, String company) {
        List<@Nullable PersonEntity> people =
                read(response, People.class).map(People::entities).orElse(null);
        if (people == null) {
            return noAnswer(response);
        }
        List<Person> fitting = CrunchbaseClaims.each(people)
                .flatMap(entity -> Stream.ofNullable(entity.properties()))
                .filter(person -> isSame(ProfileField.FIRST_NAME.form(), person.firstName(), firstName)
                        && isSame(ProfileField.LAST_NAME.form(), person.lastName(), lastName)
                        && permalink(person.primaryOrganization())
                                .filter(company::equals)
                                .isPresent())
                .limit(2)
                .toList();
        return fitting.size() != 1
                ? SourceAnswer.Nothing.FREE
                : permalink(fitting.get(0).identifier())
                        .map(link -> found(new CrunchbaseClaims(now).ofPerson(fitting.get(0), link)))
                        .orElse(SourceAnswer.Nothing.FREE); // nobody may show it without its link
    }

    private static Stream<Entity> organizations(WireResponse response) {
        return read(response, Organizations.class).stream().flatMap(all -> CrunchbaseClaims.each(all.entities()));
    }

    private static Stream<Suggestion> suggestions(WireResponse response) {
        return read(response, Suggestions.class).stream().flatMap(all -> CrunchbaseClaims.each(all.entities()));
    }

    private static Optional<String> only(Stream<? extends @Nullable Identifier> identifiers) {
        List<String> two = identifiers
                .flatMap(identifier -> permalink(identifier).stream())
                .distinct()
                .limit(2)
                .toList();
        return two.size() == 1 ? Optional.of(two.get(0)) : Optional.empty();
    }

    private static Optional<String> permalink(@Nullable Identifier identifier) {
        return Optional.ofNullable(identifier)
                .map(Identifier::permalink)
                .filter(text -> PERMALINK.matcher(text).matches());
    }

    private static boolean isSame(CanonicalForm<?> form, @Nullable String one, String other) {
        Optional<String> key = form.read(other).map(Canonical::key);
        return one != null
                && key.isPresent()
                && form.read(one).map(Canonical::key).equals(key);
    }

    private static SourceAnswer found(Claims claims) {
        return claims.all().isEmpty() ? SourceAnswer.Nothing.FREE : SourceAnswer.Found.free(claims);
    }

    private static <T> Optional<T> read(WireResponse response, Class<T> type) {
        return response.status() == 200 ? WireJson.SNAKE_CASE.read(response, type) : Optional.empty();
    }

    /** A page that is gone is nobody, if Crunchbase says so itself. */
    private SourceAnswer noAnswer(WireResponse response) {
        boolean isGone = response.status() == 404
                && WireJson.SNAKE_CASE
                        .read(response, Problem.class)
                        .filter(problem -> "CS404".equals(problem.code()) || problem.value() != null)
                        .isPresent();
        return isGone ? SourceAnswer.Nothing.FREE : HttpFailure.of(response, now);
    }
}
