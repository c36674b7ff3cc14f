package io.leadwright.sandbox.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process wrote to its log, synced and acknowledged, in the order in which strace saw it.
 *
 * <p>A thread that is alone writes, syncs, and acknowledges: nothing unsynced is left when it does. Of several, who acknowledges
 * has waited for a sync that followed a write, both after what the same thread acknowledged before.
 */
final class SystemCalls {

    /** The thread, and its call, or how one that took longer ended. */
    private static final Pattern LINE = Pattern.compile("([0-9]+) +(?:<\\.\\.\\. )?([a-z0-9]+)(.*)");

    private static final Pattern ACK = Pattern.compile("\\(1<.*\"(.*;)\\\\n\".*");

    private final String log;
    private final boolean isAlone;
    /** The last write before the sync that a thread is at. */
    private final Map<String, Long> syncing = new HashMap<>();

    private final Map<String, Long> lastAck = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long line;
    private long lastWrite;
    private long lastSynced;
    private int acks;
    private int syncs;

    SystemCalls(String log, boolean isAlone) {
        this.log = log;
        this.isAlone = isAlone;
    }

    void read(String text) {
        line++;
        Matcher call = LINE.matcher(text);
        if (!call.matches()) {
            return;
        }
        String thread = call.group(1);
        String name = call.group(2);
        String rest = call.group(3);
        boolean isLog = rest.contains(log + ">");
        if (name.equals("pwrite64") && isLog) {
            lastWrite = line;
        } else if (name.equals("fdatasync") || name.equals("fsync")) {
            sync(thread, rest, isLog);
        } else if (name.equals("write")) {
            Matcher ack = ACK.matcher(rest);
            if (ack.matches()) {
                acknowledge(thread, Ack.of(ack.group(1)));
            }
        }
    }

    /** One that takes longer has two lines: what was written between them may not be covered. */
    private void sync(String thread, String rest, boolean isLog) {
        if (isLog) {
            syncing.putIfAbsent(thread, lastWrite);
        }
        Long covered = rest.endsWith("= 0") ? syncing.remove(thread) : null;
        if (covered != null) {
            lastSynced = Math.max(lastSynced, covered);
            syncs++;
        }
    }

    private void acknowledge(String thread, Ack ack) {
        if (!ack.isNew()) {
            return;
        }
        acks++;
        long before = lastAck.getOrDefault(thread, 0L);
        boolean isSynced = lastSynced > before && (!isAlone || lastSynced == lastWrite);
        if (!isSynced) {
            faults.add(line + ": " + ack.line());
        }
        lastAck.put(thread, line);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    int acks() {
        return acks;
    }

    int syncs() {
        return syncs;
    }

    @Override
    public String toString() {
        return acks + " acknowledged commits and " + syncs + " syncs";
    }
}
