package io.leadwright.ledger;

import com.google.common.hash.Hashing;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Lease;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Reason;
import io.leadwright.ledger.LedgerResult.Done;
import io.leadwright.ledger.LedgerResult.KeyReused;
import io.leadwright.ledger.LedgerResult.Replayed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A command that is done once for its key, and at once. What it comes to has a number, which is kept as the answer.
 *
 * @param key the command's name
 * @param fingerprint a hash of all that it asks for, in hexadecimal; not of who asks: a key is its account's, and may be asked
 *     again by somebody else
 */
record KeyedCommand(OperationKey key, String fingerprint) {

    static KeyedCommand of(OperationKind kind, IdempotencyKey key, Reason reason, Object... asked) {
        StringBuilder text = new StringBuilder();
        append(text, reason.text());
        for (Object part : asked) {
            append(text, part);
        }
        String hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
        return new KeyedCommand(new OperationKey(kind, key), hash);
    }

    /** With its length, so that no two commands make one text. */
    private static void append(StringBuilder text, Object part) {
        String written = part.toString();
        text.append(written.length()).append(':').append(written);
    }

    /**
     * Does it, unless it was done.
     *
     * @param step does it
     * @param number the number of what it came to
     * @param read what has this number, as it is now
     */
    <T> LedgerResult<T> once(
            Draft draft, Supplier<LedgerResult<T>> step, ToLongFunction<T> number, LongFunction<T> read) {
        Optional<Operation> known = draft.view().operations().get(key);
        if (known.isPresent()) {
            return again(known.get(), read);
        }
        LedgerResult<T> result = step.get();
        if (result instanceof Done<T> done) {
            Operation operation =
                    new Operation(key, fingerprint, new Lease(1, draft.now()), List.of(), Optional.empty());
            String answer = String.valueOf(number.applyAsLong(done.value()));
            draft.write(operation.completed(draft.now(), Optional.of(answer)));
        }
        return result;
    }

    private <T> LedgerResult<T> again(Operation known, LongFunction<T> read) {
        if (!known.fingerprint().equals(fingerprint)) {
            return new KeyReused<>();
        }
        String answer = known.end().flatMap(Operation.End::answer).orElseThrow();
        return new Replayed<>(read.apply(Long.parseLong(answer)));
    }
}
