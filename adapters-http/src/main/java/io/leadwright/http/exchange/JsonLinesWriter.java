package io.leadwright.http.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.http.format.LeadJson;
import io.leadwright.lead.Lead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes JSON Lines. */
final class JsonLinesWriter implements LeadExport.LeadWriter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public byte[] rows(List<Lead> leads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.setRootValueSeparator(null);
            for (Lead lead : leads) {
                LeadJson.write(json, lead);
                json.writeRaw('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
