package io.leadwright.sandbox.faults;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a process uses at a moment.
 *
 * @param heapBytes behind a collection
 * @param threads how many there are
 * @param files how many file descriptors are open; 0 where the system does not say
 */
record Usage(long heapBytes, long threads, long files) {

    static Usage now() {
        System.gc();
        // what others have taken since is no part of it
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
        return new Usage(heap, ManagementFactory.getThreadMXBean().getThreadCount(), files);
    }

    /** The one in the middle of each. */
    static Usage median(List<Usage> usages) {
        return new Usage(
                median(usages, Usage::heapBytes), median(usages, Usage::threads), median(usages, Usage::files));
    }

    static <T> long median(List<T> all, ToLongFunction<T> of) {
        long[] sorted = all.stream().mapToLong(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return heapBytes / 1_000 + " kB of heap, " + threads + " threads, " + files + " files";
    }
}
