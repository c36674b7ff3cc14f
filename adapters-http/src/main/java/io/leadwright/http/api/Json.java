package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON in memory. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** What writes the members of an object. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** A good answer with these members as its data. */
    static ApiResponse success(int status, Members data) {
        return ApiResponse.json(status, object(json -> {
            json.writeBooleanField("success", true);
            json.writeObjectFieldStart("data");
            data.write(json);
            json.writeEndObject();
        }));
    }

    /** The object with these members, as UTF-8. */
    static byte[] object(Members members) {
        return text(json -> {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        });
    }

    /** Whatever is written, as UTF-8. */
    static byte[] text(Members whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            whole.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }
}
