package io.leadwright.sandbox;

import io.leadwright.port.EnrichmentSource;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who can be asked, and what is to be closed behind them.
 *
 * @param list in the order of their names
 * @param simulated the vendors that were started for them; null if they are real
 */
record OpenSources(List<EnrichmentSource> list, @Nullable SimulatedVendors simulated) implements AutoCloseable {

    OpenSources {
        list = List.copyOf(list);
    }

    /** A line that says who is on. */
    String line() {
        String names =
                list.stream().map(source -> source.profile().id().value()).collect(Collectors.joining(", "));
        return "Sources: " + (names.isEmpty() ? "none" : names) + (simulated == null ? " (live)" : " (simulated)");
    }

    @Override
    public void close() {
        try (simulated) {
            list.forEach(EnrichmentSource::close);
        }
    }
}
