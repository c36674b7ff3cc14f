package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.http.exchange.LeadExport;
import io.leadwright.http.openapi.Answer;
import io.leadwright.http.openapi.Operation;
import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends leads as a file, page by page as the client takes it. */
final class ExportLeads implements Route.Action {

    private static final String DISPOSITION = "Content-Disposition";
    private static final Choice<FileKind> KINDS = Choice.among(FileKind.values(), FileKind::extension);
    private static final Parameter FORMAT = Parameter.query(
            "format", KINDS.schema(), "What kind of file; unless said jsonl, or csv to who accepts no other");

    static final Operation OPERATION = Operation.of(
                    "GET", "/api/v2/leads/export", "exportLeads", "Sends leads as a file, in the order of their ids")
            .description(
                    "JSON Lines keeps all there is of a lead. CSV knows nothing but text: custom fields lose their types,"
                            + " and those that are empty texts are left out.")
            .parameters(described())
            .answer(new Answer(200, "The file, which import takes", List.of(DISPOSITION), bodies()));

    private final Leadwright leadwright;
    private final Problems problems;

    ExportLeads(Leadwright leadwright, Problems problems) {
        this.leadwright = leadwright;
        this.problems = problems;
    }

    private static List<Parameter> described() {
        List<Parameter> all = new ArrayList<>(List.of(FORMAT));
        all.addAll(FilterParams.described());
        return all;
    }

    private static Map<String, Schema> bodies() {
        Map<String, Schema> bodies = new LinkedHashMap<>();
        FileKind.mediaTypes().forEach(type -> bodies.put(type, Schema.text()));
        return bodies;
    }

    @Override
    public ApiResponse answer(Call call) {
        FileKind kind = call.params().choice(FORMAT.name(), KINDS).orElseGet(() -> FileKind.acceptedBy(call.request()));
        LeadQuery query = LeadQuery.where(new Filter.And(FilterParams.read(call.params(), leadwright.customFields())));
        Optional<ApiResponse> refusal = problems.invalid(call.params());
        if (refusal.isPresent()) {
            return refusal.get();
        } else if (!Accept.allows(call.request(), kind.mediaType())) {
            return problems.plain(ProblemCode.NOT_ACCEPTABLE, "The answer is " + kind.mediaType());
        }
        LeadExport export = LeadExport.of(call.book(leadwright).leads(), query, kind.format());
        return call.params()
                .made(FORMAT.name(), export, LeadExport::chunks)
                .map(chunks -> ApiResponse.streamed(kind.contentType(), new Begun(chunks))
                        .with(DISPOSITION, "attachment; filename=\"leads." + kind.extension() + "\""))
                .or(() -> problems.invalid(call.params()))
                .orElseThrow();
    }

    /** A body of which the first chunk is there already: a storage that is down is found while it can still be said. */
    private static final class Begun implements Iterator<byte[]> {
        private final Iterator<byte[]> chunks;
        private Optional<byte[]> first;

        Begun(Iterator<byte[]> chunks) {
            this.chunks = chunks;
            this.first = chunks.hasNext() ? Optional.of(chunks.next()) : Optional.empty();
        }

        @Override
        public boolean hasNext() {
            return first.isPresent() || chunks.hasNext();
        }

        @Override
        public byte[] next() {
            byte[] next = first.orElseGet(chunks::next);
            first = Optional.empty();
            return next;
        }
    }
}
