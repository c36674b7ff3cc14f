package io.leadwright.sandbox.faults;

import io.leadwright.sandbox.faults.Ack.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was said to be written in one account. Thread-safe. */
final class Told {

    private final String account;
    private final Instant began = Instant.now();
    private final Map<What, Map<Long, Long>> amounts = new EnumMap<>(What.class);
    private final Map<What, Set<String>> requests = new EnumMap<>(What.class);
    private final Map<Integer, TreeMap<Integer, Boolean>> isOver = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private long acks;
    private long commits;

    Told(String account) {
        this.account = account;
    }

    String account() {
        return account;
    }

    synchronized void add(Ack ack) {
        acks++;
        commits += ack.isNew() ? 1 : 0;
        if (ack.what() == What.WRONG) {
            contradictions.add(ack.line());
        } else if (ack.what() != What.SWEPT && ack.what() != What.FAILED) {
            requests.computeIfAbsent(ack.what(), what -> new TreeSet<>())
                    .add(ack.request().name());
            isOver.computeIfAbsent(ack.request().thread(), thread -> new TreeMap<>())
                    .merge(ack.request().number(), ack.what().isLast(), Boolean::logicalOr);
        }
        Long before = ack.id() == 0
                ? null
                : amounts.computeIfAbsent(ack.what(), what -> new TreeMap<>()).put(ack.id(), ack.millis());
        if (before != null && before != ack.millis()) {
            contradictions.add(before + " and " + ack.line());
        }
        if (ack.what() == What.SWEPT || ack.what() == What.FAILED) {
            amounts.computeIfAbsent(ack.what(), what -> new TreeMap<>())
                    .merge(0L, ack.what() == What.FAILED ? 1 : ack.millis(), Long::sum);
        }
    }

    /** How much of which grants or holds; by 0, how often or how much in all. */
    synchronized Map<Long, Long> amounts(What what) {
        return new TreeMap<>(amounts.getOrDefault(what, Map.of()));
    }

    /** Of which requests. */
    synchronized Set<Request> requests(What what) {
        return requests.getOrDefault(what, Set.of()).stream().map(Request::of).collect(Collectors.toSet());
    }

    /** What was said once and again otherwise. */
    synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** How many of them a commit was needed for. */
    synchronized long commits() {
        return commits;
    }

    synchronized long acks() {
        return acks;
    }

    /** Where a thread goes on after the process that has told this. */
    synchronized Plan plan(int thread) {
        TreeMap<Integer, Boolean> known = isOver.getOrDefault(thread, new TreeMap<>());
        List<Integer> unfinished = new ArrayList<>();
        known.forEach((number, over) -> {
            if (!over) {
                unfinished.add(number);
            }
        });
        return new Plan(account, began, thread, unfinished, known.isEmpty() ? 0 : known.lastKey() + 1);
    }
}
