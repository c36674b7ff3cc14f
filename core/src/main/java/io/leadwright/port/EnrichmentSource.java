package io.leadwright.port;

import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceProfile;
import java.util.List;
import java.util.function.Function;

/**
 * Somebody who can be asked about people and companies: a vendor, a register, or the host itself. Thread-safe.
 *
 * <ol>
 *   <li>Each question gets one answer, in the order of the questions, however many there are; none gets none.
 *   <li>Whatever the network or the vendor does is an answer, never an exception; it is there within the time of the
 *       questions, and a quarter of a second.
 *   <li>What it {@linkplain SourceProfile#canAnswer cannot answer} is answered {@link SourceAnswer.Nothing} for nothing, and
 *       nobody is asked.
 *   <li>Its claims carry its own id, are of its own fields, and were observed no later than now.
 *   <li>A question is paid for at most once in one call, and costs no more than {@link SourceProfile#price()} says, but for
 *       what comes with a ticket: that has cost it already.
 *   <li>Asked again with the ticket of a {@link SourceAnswer.Pending}, it goes on where it was; a ticket that is not its own
 *       or too old fails as {@link io.leadwright.source.FailureKind#UNREADABLE}, for nothing.
 *   <li>Asked by many threads at once, each gets the answers to its own questions.
 *   <li>Its text, and that of its answers, shows neither a secret nor anything of a person.
 * </ol>
 */
public interface EnrichmentSource extends AutoCloseable {

    /** What it is; always the same. */
    SourceProfile profile();

    /** Asks. The list is as long as that of the questions. */
    List<SourceAnswer> ask(Questions questions);

    /** Lets go of what it holds open. Asking afterwards may fail. */
    @Override
    default void close() {}

    /**
     * A source of the host's own, such as its CRM: anything that answers one question. It is not asked what it cannot answer.
     *
     * @param answer thread-safe; what it throws reaches whoever asked, for it is the host's own
     */
    static EnrichmentSource of(SourceProfile profile, Function<Question, SourceAnswer> answer) {
        return new EnrichmentSource() {
            @Override
            public SourceProfile profile() {
                return profile;
            }

            @Override
            public List<SourceAnswer> ask(Questions questions) {
                return questions.list().stream()
                        .map(question ->
                                profile.canAnswer(question) ? answer.apply(question) : SourceAnswer.Nothing.FREE)
                        .toList();
            }

            @Override
            public String toString() {
                return profile.toString();
            }
        };
    }
}
