package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.leadwright.http.format.Rules;
import io.leadwright.http.format.StrictJson;
import io.leadwright.http.openapi.RequestBody;
import io.leadwright.http.openapi.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A body that is a JSON object. */
final class JsonBody {

    /** What it is called. */
    static final String TYPE = "application/json";

    /** How long it may be. */
    static final int BYTES_MAX = 1024 * 1024;

    private JsonBody() {}

    /** The body as clients are told of it. */
    static RequestBody described(boolean isRequired, Schema schema) {
        return new RequestBody(isRequired, BYTES_MAX, Map.of(TYPE, schema));
    }

    /** The object; missing, and refused, if it is none. */
    static JsonNode object(ApiRequest request, Rules rules) {
        try {
            return StrictJson.object(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(request.ownBody()))
                    .toString());
        } catch (CharacterCodingException malformed) {
            rules.refuse("body", "must be UTF-8");
        } catch (IllegalArgumentException refused) {
            rules.refuse("body", String.valueOf(refused.getMessage()));
        }
        return MissingNode.getInstance();
    }

    /** The lead that the body is, or has in it as answers have it in them; missing, and refused, if it is no object. */
    static JsonNode lead(ApiRequest request, Rules rules) {
        JsonNode object = object(request, rules);
        boolean isAnswer =
                object.has("data") && object.size() == (object.path("success").booleanValue() ? 2 : 1);
        JsonNode data = isAnswer ? object.path("data") : object;
        boolean isWrapped = data.size() == 1 && data.path("lead").isObject();
        return isWrapped ? data.path("lead") : object;
    }
}
