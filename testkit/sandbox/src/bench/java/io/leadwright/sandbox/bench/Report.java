package io.leadwright.sandbox.bench;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

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
     * @param tenth the library with a tenth of the leads, by the shapes' names
     */
    record Reading(List<ShapeTimes> all, Map<String, ShapeTimes> tenth) {

        Reading {
            all = List.copyOf(all);
            tenth = ImmutableMap.copyOf(tenth);
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
     * @param growth how many times as long as with a tenth of the leads
     * @param peers how long the others took, by their names
     */
    record Line(Title title, Timing own, OptionalDouble growth, Map<String, Timing> peers) {

        /** How many times as long a peer took. */
        double ratio(Timing peer) {
            return peer.p50() / own.p50();
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
        return reading.all.stream()
                .flatMap(shape -> shape.times().keySet().stream())
                .distinct()
                .filter(name -> !name.equals(LibraryBook.NAME) && !name.equals(ColdBook.NAME))
                .toList();
    }

    /** Questions to which somebody had another answer than the library, and who. */
    public List<String> differences() {
        return reading.all.stream()
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
        ShapeTimes before = reading.tenth.get(name);
        OptionalDouble growth = before == null
                ? OptionalDouble.empty()
                : before.of(whose).stream()
                        .mapToDouble(timing -> own.p50() / timing.p50())
                        .findFirst();
        Map<String, Timing> peers = new LinkedHashMap<>();
        peers().forEach(peer -> shape.of(peer).ifPresent(timing -> peers.put(peer, timing)));
        return new Line(new Title(name + suffix, shape.total()), own, growth, peers);
    }
}
