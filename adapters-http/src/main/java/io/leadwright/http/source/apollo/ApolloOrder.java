package io.leadwright.http.source.apollo;

import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether the answers to a batch are in the order of its questions, as far as the answers tell. Pure. */
final class ApolloOrder {

    private static final Set<ProfileField<?>> IDENTITIES = Set.of(ProfileField.EMAIL, ProfileField.LINKEDIN_URL);
    private static final Set<ProfileField<?>> NAMES = Set.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME);

    private ApolloOrder() {}

    /** Not if more of them are about somebody else who was asked for than in their places: a single one may just be wrong. */
    static boolean isKept(List<Question> questions, List<SourceAnswer> answers) {
        List<Integer> strays = IntStream.range(0, questions.size())
                .filter(i -> !isAbout(answers.get(i), questions.get(i)))
                .boxed()
                .toList();
        long crossed = strays.stream()
                .filter(i -> strays.stream().anyMatch(other -> isAbout(answers.get(i), questions.get(other))))
                .count();
        return crossed <= questions.size() - strays.size();
    }

    /** By address or page, which one of them shows; else by both names. */
    private static boolean isAbout(SourceAnswer answer, Question question) {
        if (!(answer instanceof SourceAnswer.Found found)) {
            return false;
        }
        boolean isNamed =
                IDENTITIES.stream().allMatch(field -> key(question, field).isEmpty());
        return isNamed
                ? NAMES.stream().allMatch(field -> isSaid(found.claims(), question, field))
                : IDENTITIES.stream().anyMatch(field -> isSaid(found.claims(), question, field));
    }

    private static boolean isSaid(Claims claims, Question question, ProfileField<?> field) {
        Optional<String> key = key(question, field);
        return key.isPresent()
                && claims.of(field).stream().anyMatch(claim -> claim.key().equals(key));
    }

    private static Optional<String> key(Question question, ProfileField<?> field) {
        return question.known(field).flatMap(text -> field.form().read(text)).map(said -> said.key());
    }
}
