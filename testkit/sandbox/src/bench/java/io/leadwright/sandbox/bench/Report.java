package io.leadwright.sandbox.bench;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was measured. Immutable. */
public final class Report {

    private final Plan plan;
    private final Reading reading;
    private final List<Loading.Load> loads;
    private final Writes writes;

    Report(Plan plan, Reading reading, List<Loading.Load> loads, Writes writes) {
        this.plan = plan;
        this.reading = reading;
        this.loads = List.copyOf(loads);
        this.writes = writes;
    }

    /**
     * What reading took.
     *
     * @param all everybody in turn: what is asked between leaves nothing of the one before in the processor's caches
     * @param near the library, and with it who reads its tables by hand, without those
     * @param tenth the library with a tenth of the leads, likewise without them
     */
    record Reading(List<ShapeTimes> all, List<ShapeTimes> near, List<ShapeTimes> tenth) {

        Reading {
            all = List.copyOf(all);
            near = List.copyOf(near);
            tenth = List.copyOf(tenth);
        }

        private static Timing of(List<ShapeTimes> shapes, String name, String whose) {
            return shapes.stream()
                    .filter(shape -> shape.shape().name().equals(name))
                    .flatMap(shape -> shape.of(whose).stream())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What writing took.
     *
     * @param together leads a second of the library, by how many write at the same time
     */
    record Writes(Map<String, Writing.Written> inTurn, Map<Integer, Double> together) {

        Writes {
            inTurn = ImmutableMap.copyOf(inTurn);
            together = ImmutableMap.copyOf(together);
        }
    }

    /**
     * A line of the table.
     *
     * @param own how long the library took
     * @param alone the same without the peers
     * @param peers how long the others took, by their names
     */
    record Line(Title title, Timing own, Alone alone, Map<String, Beside> peers) {}

    /**
     * How long the library took without its peers.
     *
     * @param growth how many times as long as with a tenth of the leads
     */
    record Alone(Timing own, double growth) {}

    /**
     * How long a peer took.
     *
     * @param ratio how many times as long as the library when both were asked in turn
     */
    record Beside(Timing timing, double ratio) {

        private Beside(Timing timing, Timing own) {
            this(timing, timing.p50() / own.p50());
        }
    }

    /** What a line is about. */
    record Title(String name, long total) {}

    Plan plan() {
        return plan;
    }

    List<Loading.Load> loads() {
        return loads;
    }

    Writes writes() {
        return writes;
    }

    /** The names of the peers, in their order. */
    List<String> peers() {
        return Stream.concat(reading.all.stream(), reading.near.stream())
                .flatMap(shape -> shape.times().keySet().stream())
                .distinct()
                .filter(name -> !name.equals(LibraryBook.NAME) && !name.equals(ColdBook.NAME))
                .toList();
    }

    /** Questions to which somebody had another answer than the library, and who. */
    public List<String> differences() {
        return Stream.concat(reading.all.stream(), reading.near.stream())
                .filter(shape -> !shape.differing().isEmpty())
                .map(shape -> shape.shape().name() + ": " + String.join(", ", shape.differing()))
                .toList();
    }

    /** A line for each question, two where a total may be remembered. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (ShapeTimes shape : reading.all) {
            boolean isTwice = shape.of(ColdBook.NAME).isPresent();
            if (isTwice) {
                lines.add(line(shape, ColdBook.NAME, ", cold"));
            }
            lines.add(line(shape, LibraryBook.NAME, isTwice ? ", again" : ""));
        }
        return lines;
    }

    private Line line(ShapeTimes shape, String whose, String suffix) {
        String name = shape.shape().name();
        Timing own = shape.of(whose).orElseThrow();
        Timing alone = Reading.of(reading.near, name, whose);
        double growth = alone.p50() / Reading.of(reading.tenth, name, whose).p50();
        Map<String, Beside> peers = new LinkedHashMap<>();
        for (String peer : peers()) {
            shape.of(peer).ifPresent(timing -> peers.put(peer, new Beside(timing, own)));
            near(name).of(peer).ifPresent(timing -> peers.put(peer, new Beside(timing, alone)));
        }
        return new Line(new Title(name + suffix, shape.total()), own, new Alone(alone, growth), peers);
    }

    private ShapeTimes near(String name) {
        return reading.near.stream()
                .filter(shape -> shape.shape().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
