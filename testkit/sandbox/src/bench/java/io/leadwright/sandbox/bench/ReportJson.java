package io.leadwright.sandbox.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report as JSON: times in milliseconds. */
public record ReportJson(Report report) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The text. */
    public String text() {
        ObjectNode json = MAPPER.createObjectNode();
        Plan plan = report.plan();
        json.put("leads", plan.size().leads()).put("seed", plan.size().seed());
        json.put("store", plan.kind().toString()).put("rounds", plan.rounds());
        json.put("java", Runtime.version().toString());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode shapes = json.putArray("shapes");
        report.lines().forEach(line -> put(line, shapes.addObject()));
        ArrayNode loads = json.putArray("loads");
        report.loads()
                .forEach(load -> loads.addObject()
                        .put("name", load.name())
                        .put("leadsPerSecond", load.leadsPerSecond())
                        .put("heapBytes", load.heapBytes())
                        .put("diskBytes", load.diskBytes()));
        ObjectNode writes = json.putObject("writes");
        report.writes().inTurn().forEach((name, written) -> {
            ObjectNode one = writes.putObject(name);
            put(written.single(), one.putObject("single"));
            put(written.batch(), one.putObject("batchOf1000"));
        });
        ObjectNode together = json.putObject("leadsPerSecondByWriters");
        report.writes().together().forEach((writers, rate) -> together.put(String.valueOf(writers), rate));
        ArrayNode differences = json.putArray("differences");
        report.differences().forEach(differences::add);
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Report.Line line, ObjectNode json) {
        json.put("name", line.title().name()).put("total", line.title().total());
        put(line.own(), json.putObject(LibraryBook.NAME));
        put(line.alone().own(), json.putObject("alone"));
        json.put("growth", line.alone().growth());
        ObjectNode peers = json.putObject("peers");
        line.peers().forEach((name, beside) -> {
            ObjectNode peer = peers.putObject(name);
            put(beside.timing(), peer);
            peer.put("ratio", beside.ratio());
        });
    }

    private static void put(Timing timing, ObjectNode json) {
        json.put("calls", timing.calls()).put("p50", timing.p50()).put("p99", timing.p99());
    }
}
