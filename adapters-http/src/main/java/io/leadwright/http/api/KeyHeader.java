package io.leadwright.http.api;

import io.leadwright.credit.IdempotencyKey;
import io.leadwright.http.openapi.Parameter;
import java.util.List;
import java.util.Optional;

/** The header by which a caller names a request, so that it is done once however often it is sent. */
final class KeyHeader {

    private static final String RULE =
            "must be there once: 1 to 255 visible ASCII characters, another for each request";

    static final Parameter PARAMETER = Parameter.requiredHeader(
            "Idempotency-Key", "The caller's name for this request, known for 30 days; it " + RULE);

    static final Parameter OPTIONAL = Parameter.header(
            PARAMETER.name(),
            "The caller's name for this request, known for 30 days, so that it is done once however often it is sent");

    private KeyHeader() {}

    /** The key, if there is one; refused like a parameter if it cannot be read. */
    static Optional<IdempotencyKey> optional(Call call) {
        return call.request().headers(PARAMETER.name()).isEmpty() ? Optional.empty() : read(call);
    }

    /** The key; missing, and refused like a parameter, if there is none that can be read. */
    static Optional<IdempotencyKey> read(Call call) {
        List<String> values = call.request().headers(PARAMETER.name());
        Optional<IdempotencyKey> key = values.size() == 1
                ? call.params().made(PARAMETER.name(), values.get(0), IdempotencyKey::new)
                : Optional.empty();
        if (key.isEmpty()) {
            call.params().refuse(PARAMETER.name(), Problems.sentence(RULE));
        }
        return key;
    }
}
